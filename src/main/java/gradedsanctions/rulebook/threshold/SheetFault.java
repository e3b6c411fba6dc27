package gradedsanctions.rulebook.threshold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is wrong in a sheet.
 *
 * @param sheet its name, "" for the file as a whole
 * @param cell as in {@code F12}, "" for the sheet as a whole
 * @param values what the sentence of the kind says besides
 */
public record SheetFault(String sheet, String cell, Kind kind, List<Title> values) {

    public enum Kind {
        NOT_XLSX,
        TOO_LARGE,
        NO_COLUMN,
        NO_ID,
        UNKNOWN_ID,
        TWICE,
        EMPTY,
        FORMULA,
        NOT_A_NUMBER,
        IGNORED
    }

    /** A sentence with sheet, cell, value, what was expected and what to try. */
    public String said(boolean english) {
        List<Object> said = new ArrayList<>();
        if (!sheet.isEmpty()) {
            said.add(sheet);
        }
        if (!cell.isEmpty()) {
            said.add(cell);
        }
        values.forEach(title -> said.add(title.in(english)));
        return new Saying(english).say("sheet." + kind, said.toArray());
    }

    static SheetFault in(String sheet, String cell, Kind kind, String... values) {
        return new SheetFault(
                sheet,
                cell,
                kind,
                Arrays.stream(values).map(value -> new Title(value, value)).toList());
    }

    static SheetFault noXlsx(String why) {
        return in("", "", Kind.NOT_XLSX, why);
    }

    static SheetFault tooLarge(SheetLimit limit, long size) {
        String key = "size." + limit;
        Title title = new Title(new Saying(false).say(key), new Saying(true).say(key));
        Title is = new Title(Long.toString(size), Long.toString(size));
        Title most = new Title(Long.toString(limit.most()), Long.toString(limit.most()));
        return new SheetFault("", "", Kind.TOO_LARGE, List.of(title, is, most));
    }
}
