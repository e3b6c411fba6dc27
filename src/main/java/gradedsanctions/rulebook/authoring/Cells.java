package gradedsanctions.rulebook.authoring;

import gradedsanctions.rulebook.source.Term;
import java.util.List;
import java.util.regex.Pattern;

/** The values of rows, between what a rule says and what people type. */
final class Cells {

    private static final int TEXT = 300;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
    private static final Pattern LONG = Pattern.compile("-?\\d{1,18}");

    private Cells() {}

    static RowTable.Cell read(RowTable.Column column, Term term) {
        if (column.kind() == RowTable.Kind.CHOICE && term instanceof Term.Constant constant) {
            return new RowTable.Cell(constant.name(), false);
        }
        Object plain = term.plain();
        boolean whole = term instanceof Term.Literal literal && literal.value() instanceof Long;
        boolean fits = switch (column.kind()) {
            case TEXT -> plain instanceof String;
            case NUMBER -> plain instanceof Integer || whole;
            case YES_NO -> plain instanceof Boolean;
            case CHOICE -> false;
        };
        return new RowTable.Cell(
                whole ? term.toString().replace("L", "") : plain == null ? term.toString() : "" + plain, !fits);
    }

    /**
     * What a rule says for what was typed in a field; a fault if it can't be said.
     *
     * @param before the literal that stands there now
     */
    static String literal(Entries entries, String field, RowTable.Column column, String enumeration, String before) {
        String value = entries.get(field);
        return switch (column.kind()) {
            case TEXT -> "\"" + entries.line(field, TEXT, true) + "\"";
            case NUMBER -> number(entries, field, value, before.endsWith("L"));
            case CHOICE -> enumeration + "." + entries.choice(field, Offered.codes(column.choices()), true);
            case YES_NO -> entries.choice(field, List.of("true", "false"), true);
        };
    }

    private static String number(Entries entries, String field, String value, boolean isLong) {
        if (!(isLong ? LONG : NUMBER).matcher(value).matches()) {
            entries.fault(field, value.isEmpty() ? Fault.Kind.MISSING : Fault.Kind.NOT_A_NUMBER, value, "");
        }
        return isLong ? value + "L" : value;
    }
}
