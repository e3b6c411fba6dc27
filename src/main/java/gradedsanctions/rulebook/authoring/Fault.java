package gradedsanctions.rulebook.authoring;

import gradedsanctions.rulebook.source.Problem;

/**
 * Why something can't be written as it was filled in.
 *
 * @param field where it was filled in; empty if it can't be told
 * @param expected what the sentence of the kind says besides
 * @param expectedEn the same in English
 * @param named what the field is called if it is of no form
 * @param namedEn the same in English
 */
public record Fault(
        String field, Kind kind, String value, String expected, String expectedEn, String named, String namedEn) {

    public enum Kind {
        MISSING,
        TOO_LONG,
        /** One that would end the text it stands in, or that nobody sees. */
        CHARACTER,
        TYPE_NAME,
        FIELD_NAME,
        FOLDER,
        PREFIX,
        CONSTANT,
        /** A word of the rule language or of Java. */
        RESERVED,
        /** By something else. */
        TAKEN,
        NOT_OFFERED,
        NOT_A_NUMBER,
        ABOVE,
        NOT_A_DATE,
        /** Said of a fact of another type. */
        UNFIT,
        /** A line that the basis book would read as a heading or a mark. */
        LINE,
        FEW,
        /** A row that scenarios name. */
        STAYS,
        /** By the gate. */
        REFUSED
    }

    static Fault of(String field, Kind kind, String value, String expected) {
        return new Fault(field, kind, value, expected, expected, "", "");
    }

    static Fault refused(String field, String value, Problem problem) {
        return new Fault(
                field, Kind.REFUSED, value, problem.messageZh() + "。" + problem.hintZh(), problem.message(), "", "");
    }

    Fault named(String zh, String en) {
        return new Fault(field, kind, value, expected, expectedEn, zh, en);
    }

    /** A sentence with the field, its value, what was expected and what to try. */
    public String said(boolean english) {
        Saying saying = new Saying(english);
        String own = english ? namedEn : named;
        return saying.say(
                kind.name(), own.isEmpty() ? saying.named(field) : own, value, english ? expectedEn : expected);
    }
}
