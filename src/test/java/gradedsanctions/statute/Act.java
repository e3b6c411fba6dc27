package gradedsanctions.statute;

import java.time.LocalDate;
import java.util.Set;

/** One charged act. A null severity, badEffect or intent means that it is not known. */
public record Act(
        String offence,
        LocalDate lastDay,
        Severity severity,
        boolean minor,
        Boolean badEffect,
        Boolean intent,
        Set<String> art11,
        Set<String> art13,
        boolean alreadySanctioned) {

    public Act {
        art11 = Set.copyOf(art11);
        art13 = Set.copyOf(art13);
    }

    boolean atLeast(Severity other) {
        return severity != null && severity.compareTo(other) >= 0;
    }
}
