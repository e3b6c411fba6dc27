package gradedsanctions.rulebook.replay;

import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.Vocabulary;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Judges matters on two releases. Safe for use by many threads. */
public final class Replay {

    private static final String RANK = "rank";
    private static final String CHOICE = "choice";
    private static final String UNREADABLE = Canonical.sha256("");

    private final Release before;
    private final Release after;
    private final LocalDate today;
    private final Map<String, String> ranks;

    /** @param today used where a matter names no day of decision */
    public Replay(Release before, Release after, LocalDate today) {
        this.before = before;
        this.after = after;
        this.today = today;
        this.ranks = ranks(after.vocabulary());
    }

    /** Judges one matter on both. What a release can't judge is part of the outcome. */
    public Outcome of(PastMatter past) {
        Side old = Side.of(before, past.matter(), today);
        Side now = Side.of(after, past.matter(), today);
        return new Comparing(past, inputs(past, old, now), old, now, ranks).outcome();
    }

    /** By kind of subject: the attribute named rank, or else the first choice that is declared. */
    private static Map<String, String> ranks(Vocabulary vocabulary) {
        Map<String, String> ranks = new HashMap<>();
        vocabulary
                .subjects()
                .forEach(subject -> subject.attributes().stream()
                        .filter(a -> a.name().equals(RANK) || a.type().equals(CHOICE))
                        .min(Comparator.comparing(a -> !a.name().equals(RANK)))
                        .ifPresent(a -> ranks.put(subject.kind(), a.name())));
        return ranks;
    }

    private static String inputs(PastMatter past, Side old, Side now) {
        if (old.ruling() != null) {
            return old.ruling().receipt().inputs();
        }
        if (now.ruling() != null) {
            return now.ruling().receipt().inputs();
        }
        return past.matter() == null ? UNREADABLE : Canonical.hash(past.matter());
    }
}
