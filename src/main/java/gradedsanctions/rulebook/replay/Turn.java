package gradedsanctions.rulebook.replay;

import gradedsanctions.rulebook.Canonical;
import java.util.List;

/**
 * A matter whose ruling turns. Both rulings come again from {@link Side#of}.
 *
 * @param parts of the ruling that differ
 * @param acts whose own severity differs
 * @param findingsAdded codes
 * @param measuresAdded types
 * @param measuresChanged types that both have, with other parameters, force, executor or areas
 * @param refusedBefore why the release before can't judge it, "" if it can
 */
public record Turn(
        String reference,
        Cell cell,
        List<Part> parts,
        List<ActTurn> acts,
        List<String> findingsAdded,
        List<String> findingsDropped,
        List<String> measuresAdded,
        List<String> measuresDropped,
        List<String> measuresChanged,
        String refusedBefore,
        String refusedAfter) {

    /** A part of a ruling. */
    public enum Part {
        SEVERITY,
        FINDINGS,
        DISPOSITION,
        MEASURES,
        HANDLING,
        REFERRALS,
        QUESTIONS,
        /** Titles, texts, bases and their status only. */
        WORDS,
        /** One of the releases can't judge the matter, or for another reason. */
        JUDGING
    }

    /** @param before code of the severity of the act, "" if none */
    public record ActTurn(String act, String before, String after) {}

    /** Whether nothing but words differ. */
    public boolean inWordsOnly() {
        return parts.equals(List.of(Part.WORDS));
    }

    /** Canonical JSON, as the digest of a report has it. */
    public String json() {
        return Canonical.text(Canonical.JSON.valueToTree(this));
    }

    /** Reads what {@link #json} wrote. */
    public static Turn read(String json) {
        return Canonical.JSON.readValue(json, Turn.class);
    }
}
