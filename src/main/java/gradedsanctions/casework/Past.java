package gradedsanctions.casework;

import gradedsanctions.register.Sanction;
import gradedsanctions.rulebook.Matter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the register holds on a subject, as the rules take it. */
final class Past {

    private Past() {}

    /** The matter as of a day, with the sanctions decided until then. */
    static Matter on(LocalDate day, Matter matter, List<Sanction> sanctions) {
        return matter.with(
                day,
                sanctions.stream()
                        .filter(sanction -> !sanction.decidedOn().isAfter(day))
                        .map(Past::entry)
                        .toList());
    }

    private static Map<String, Object> entry(Sanction sanction) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("type", sanction.type());
        entry.put("decidedOn", sanction.decidedOn());
        if (sanction.period().to() != null) {
            entry.put("until", sanction.period().to());
        }
        return entry;
    }
}
