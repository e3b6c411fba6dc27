package gradedsanctions.rulebook.threshold;

import gradedsanctions.rulebook.source.NumberPlace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number that the house sets. A boundary that several rules share is one, so that a change leaves neither gap nor
 * overlap between them.
 *
 * @param id stays when the value changes: rule, type and field, role
 * @param topic the folder
 * @param rules those it stands in, first the one that it belongs to
 * @param type of which it says something
 * @param field null where it is about the type as a whole, as a count is
 * @param unit null for a factor, and where none is declared
 * @param min the smallest value, null if any is allowed
 * @param max the greatest value, null if any is allowed
 * @param outcomes what reaching it leads to
 * @param whole whether only a whole number makes sense
 * @param falling whether a smaller value of the field is the graver one
 * @param places the one that it belongs to first
 */
public record Threshold(
        String id,
        String topic,
        Role role,
        List<Rule> rules,
        Named type,
        @Nullable Named field,
        @Nullable String unit,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        List<Outcome> outcomes,
        BigDecimal value,
        boolean whole,
        boolean falling,
        String basis,
        @Nullable String division,
        @Nullable LocalDate effective,
        @Nullable LocalDate expires,
        List<Place> places) {

    /** A declared type or field. */
    public record Named(String name, Title title) {}

    /**
     * A rule.
     *
     * @param title as its author wrote it
     * @param sentence as its conditions and consequences say
     */
    public record Rule(String id, String title, Title sentence) {}

    /**
     * A constant that a rule concludes, or the type of the conclusion where there is no constant.
     *
     * @param rank how grave, null for what has no rank
     */
    public record Outcome(
            String code, Title title, @Nullable Integer rank) {}

    /**
     * A number in the text.
     *
     * @param offset what is added to the value there: {@code > 179} says of days the same as {@code >= 180}
     * @param negative whether it is written without the sign that stands apart from it
     */
    public record Place(String rule, NumberPlace at, BigDecimal offset, boolean negative) {

        /**
         * What is written for a value, in the manner of what stands there.
         *
         * @param pointed whether what has a decimal point keeps one: without it a division would be one of whole numbers
         */
        String written(BigDecimal value, boolean pointed) {
            BigDecimal here = negative ? value.add(offset).negate() : value.add(offset);
            boolean point = pointed && at.text().indexOf('.') >= 0;
            if (!point && here.stripTrailingZeros().scale() <= 0) {
                String mark = at.text().matches(".*[Ll]") ? at.text().substring(at.length() - 1) : "";
                return here.toBigInteger() + mark;
            }
            return (here.scale() < 1 ? here.setScale(1) : here).toPlainString();
        }
    }

    /** What it is called: its field, or its type where it has none. */
    public Title title() {
        return field == null ? type.title() : field.title();
    }

    /** How grave the gravest outcome is; null if none has a rank. */
    public @Nullable Integer rank() {
        return outcomes.stream()
                .map(Outcome::rank)
                .filter(rank -> rank != null)
                .max(Integer::compare)
                .orElse(null);
    }

    /** Whether it is the lower end of what leads to an outcome; the upper end where less is graver. */
    public boolean cutOff() {
        return falling ? role.upper() : role.lower();
    }
}
