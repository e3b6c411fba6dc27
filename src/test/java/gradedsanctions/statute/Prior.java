package gradedsanctions.statute;

import java.time.LocalDate;

/** An earlier sanction: its rank, the day it was decided, the day its period ends (null for a dismissal). */
public record Prior(int type, LocalDate decidedOn, LocalDate until) {

    boolean runsOn(LocalDate day) {
        return until != null && !day.isBefore(decidedOn) && !day.isAfter(until);
    }

    boolean edge(LocalDate day) {
        return day.equals(decidedOn) || day.equals(until);
    }
}
