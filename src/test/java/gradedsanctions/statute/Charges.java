package gradedsanctions.statute;

import java.time.LocalDate;
import java.util.List;

/** One official's matter. crime may be null; acts may be empty only beside a crime. */
public record Charges(
        Group group, boolean retiredOrLeft, List<Act> acts, Crime crime, List<Prior> priors, LocalDate decisionDate) {

    public Charges {
        acts = List.copyOf(acts);
        priors = List.copyOf(priors);
        if (acts.size() > 3 || acts.isEmpty() && crime == null) {
            throw new IllegalArgumentException("acts: " + acts.size() + ", expected 1 to 3, or 0 beside a crime");
        }
        LocalDate decided = decisionDate;
        if (acts.stream().anyMatch(a -> a.lastDay().isAfter(decided))) {
            throw new IllegalArgumentException("an act ends after the decision of " + decided);
        }
    }
}
