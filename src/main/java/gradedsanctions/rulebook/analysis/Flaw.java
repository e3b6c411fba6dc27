package gradedsanctions.rulebook.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is wrong with the rules, or looks as if it were.
 *
 * @param what names it among its kind: an accepted.yaml uses this text
 * @param rules ids of those that have to do with it
 * @param matter the smallest one found that shows it, null if none is needed
 * @param other the same matter with the one fact changed that makes the difference, null if there is none
 * @param before what comes of the matter, empty if that says nothing
 * @param after what comes of the other
 */
public record Flaw(
        Kind kind,
        String what,
        List<String> rules,
        String file,
        int line,
        @Nullable JsonNode matter,
        @Nullable JsonNode other,
        String before,
        String after) {

    /** What kinds there are. */
    public enum Kind {
        /** A matter that the rules can't judge: they do not end, or calculate with what is not there. */
        FAILS,
        /** An act on which no rule says anything. */
        UNFOUND,
        /** A conclusion drawn below and above some values of a fact and not between them. */
        HOLE,
        /** Days that no rule of an article covers, between others that one does. */
        UNCOVERED,
        /** A fact that is marked worse makes the outcome lighter when it worsens. */
        LIGHTER,
        /** Two rules conclude differently what can only be concluded once. */
        CONTRADICTION,
        /** A rule whose conditions can't all hold: proved. */
        UNREACHABLE,
        /** A rule that no matter reached that was tried. */
        UNREACHED
    }
}
