package gradedsanctions.statute;

import java.util.List;
import java.util.Set;

/**
 * What the law leaves open for the matter. wouldHaveBeen differs from range only under Art 27;
 * autoLiftingStopped speaks of the earlier sanctions (Art 26).
 */
public record Outcome(
        List<ActOutcome> acts,
        Range range,
        int lowestIfSanctioned,
        boolean exact,
        List<Sentence> sentences,
        Range wouldHaveBeen,
        Answer benefitsAdjusted,
        Answer autoLiftingStopped,
        Set<Point> leftToPeople) {}
