package gradedsanctions.rulebook.threshold;

import java.util.ArrayList;
import java.util.List;

/**
 * Why a value can't be.
 *
 * @param threshold its id
 * @param value as it was typed
 * @param named what the threshold is called; the id of one that there is not
 * @param expected what the sentence of the kind says besides
 */
public record Fault(String threshold, Kind kind, String value, Title named, List<Title> expected) {

    public enum Kind {
        NOT_A_NUMBER,
        NOT_WHOLE,
        TOO_SMALL,
        TOO_LARGE,
        /** Than the number of a graver outcome. */
        MUST_BE_LESS,
        /** Than the number of a lighter outcome, or of a graver one where less is graver. */
        MUST_BE_GREATER,
        /** With another number, so that the two would be one. */
        COINCIDES,
        /** No such threshold. */
        UNKNOWN,
        /** By the gate. */
        REFUSED
    }

    /** A sentence with the threshold, its value, what was expected and what to try. */
    public String said(boolean english) {
        List<Object> values = new ArrayList<>(List.of(named.in(english), value));
        expected.forEach(title -> values.add(title.in(english)));
        return new Saying(english).say(kind.name(), values.toArray());
    }

    static Fault of(Kind kind, Threshold threshold, String value, Object... expected) {
        return new Fault(threshold.id(), kind, value, name(threshold), titles(expected));
    }

    static Fault unknown(String id, String value) {
        return new Fault(id, Kind.UNKNOWN, value, new Title(id, id), List.of());
    }

    private static Title name(Threshold threshold) {
        return new Title(name(threshold, false), name(threshold, true));
    }

    private static String name(Threshold threshold, boolean english) {
        return new Saying(english)
                .say(
                        "named",
                        threshold.type().title().in(english),
                        threshold.title().in(english),
                        outcomes(threshold).in(english),
                        threshold.rules().get(0).id());
    }

    static Title outcomes(Threshold threshold) {
        return new Title(
                String.join(
                        "、",
                        threshold.outcomes().stream().map(o -> o.title().zh()).toList()),
                String.join(
                        ", ",
                        threshold.outcomes().stream().map(o -> o.title().en()).toList()));
    }

    private static List<Title> titles(Object... values) {
        List<Title> titles = new ArrayList<>();
        for (Object value : values) {
            titles.add(value instanceof Title title ? title : new Title(value.toString(), value.toString()));
        }
        return titles;
    }
}
