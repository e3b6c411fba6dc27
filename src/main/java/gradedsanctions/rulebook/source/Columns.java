package gradedsanctions.rulebook.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines that stand below each other in columns: the fields of a declaration, and the rows below a line of headings. */
final class Columns {

    private static final int CONTINUED = 8;
    private static final int AFTER_COLON = 2;
    private static final int BEFORE_CELLS = 5;
    private static final int BEHIND_CELLS = 3;
    private static final int REMARK_SIGN = 2;

    private Columns() {}

    /** @param fields of one declaration, with notes between them */
    static List<String> fields(List<Part> fields) {
        List<List<List<Token>>> split =
                fields.stream().map(Columns::nameTypeRest).toList();
        int names = widest(split.stream().filter(f -> f.size() > 1).map(f -> f.get(0)));
        int types = widest(
                split.stream().filter(f -> f.size() > 1 && isAnnotated(f)).map(f -> f.get(1)));
        return split.stream().map(field -> field(field, names, types)).toList();
    }

    private static int widest(Stream<List<Token>> cells) {
        return cells.mapToInt(cell -> Spacing.width(Spacing.join(cell, 0)))
                .max()
                .orElse(0);
    }

    private static boolean isAnnotated(List<List<Token>> field) {
        return field.get(2).stream().anyMatch(token -> token.is("@"));
    }

    private static String field(List<List<Token>> field, int names, int types) {
        if (field.size() == 1) {
            return Spacing.join(field.get(0), CONTINUED);
        }
        String type = Spacing.join(field.get(1), CONTINUED);
        String rest = Spacing.join(field.get(2), CONTINUED);
        String end = rest.isEmpty() || rest.startsWith(";") ? rest : " " + rest;
        return Spacing.pad(Spacing.join(field.get(0), 0), names) + " : "
                + (isAnnotated(field) ? Spacing.pad(type, types) : type) + end;
    }

    /** Name, type and the rest; all in one for a note, and where a comment stands between them. */
    private static List<List<Token>> nameTypeRest(Part part) {
        List<Token> tokens = part.tokens();
        int rest = IntStream.range(Math.min(AFTER_COLON, tokens.size()), tokens.size())
                .filter(i -> tokens.get(i).is("@")
                        || tokens.get(i).is(";")
                        || tokens.get(i).isComment())
                .findFirst()
                .orElse(tokens.size());
        boolean plain = part.role() == Part.Role.FIELD
                && tokens.get(1).is(":")
                && (rest == tokens.size()
                        || !tokens.get(rest).isComment()
                        || tokens.subList(rest, tokens.size()).stream().allMatch(Token::isComment));
        return plain
                ? List.of(tokens.subList(0, 1), tokens.subList(AFTER_COLON, rest), tokens.subList(rest, tokens.size()))
                : List.of(tokens);
    }

    /**
     * The rows below a line of headings, one for each value and two spaces between them; the headings are the first.
     * Null if this is no such table.
     */
    static @Nullable List<String> table(Part headings, List<Part> rows) {
        List<String> heads = Stream.of(headings.tokens()
                        .get(0)
                        .text()
                        .substring(REMARK_SIGN)
                        .strip()
                        .split(" {2,}"))
                .toList();
        List<List<List<Token>>> cells = rows.stream().map(Columns::cells).toList();
        if (rows.size() < 2 || heads.size() < 2 || cells.stream().anyMatch(row -> row.size() != heads.size())) {
            return null;
        }
        int[] widths = IntStream.range(0, heads.size())
                .map(i -> Math.max(
                        Spacing.width(heads.get(i)) + 1,
                        widest(cells.stream().map(row -> row.get(i))) + (i + 1 < heads.size() ? 1 : 0)))
                .toArray();
        List<Token> first = rows.get(0).tokens().subList(0, BEFORE_CELLS);
        String begin = Spacing.join(first, 0) + " ";
        List<String> lines = new ArrayList<>();
        lines.add("//" + " ".repeat(begin.length() - REMARK_SIGN) + line(heads, widths));
        for (int i = 0; i < rows.size(); i++) {
            List<Token> tokens = rows.get(i).tokens();
            List<String> values = new ArrayList<>();
            cells.get(i)
                    .forEach(cell -> values.add(Spacing.join(cell, 0) + (values.size() + 1 < heads.size() ? "," : "")));
            int end = tokens.size()
                    - (int) tokens.stream().filter(Token::isComment).count()
                    - BEHIND_CELLS;
            lines.add(begin + line(values, widths) + " " + Spacing.join(tokens.subList(end, tokens.size()), CONTINUED));
        }
        return lines;
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(i -> i + 1 < widths.length ? Spacing.pad(cells.get(i), widths[i]) : cells.get(i))
                .collect(Collectors.joining(" "));
    }

    private static List<List<Token>> cells(Part row) {
        List<Token> code = row.code();
        boolean commented = !row.tokens().subList(0, code.size()).equals(code);
        return commented ? List.of() : cells(code);
    }

    /** The values of {@code insert( new Type( … ) );}; none for anything else. */
    private static List<List<Token>> cells(List<Token> tokens) {
        int end = tokens.size() - BEHIND_CELLS;
        if (end <= BEFORE_CELLS
                || !tokens.get(1).is("(")
                || !tokens.get(2).is("new")
                || !tokens.get(BEFORE_CELLS - 1).is("(")) {
            return List.of();
        }
        List<List<Token>> cells = new ArrayList<>();
        int depth = 0;
        int start = BEFORE_CELLS;
        for (int i = start; i < end; i++) {
            Token token = tokens.get(i);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && token.is(",")) {
                cells.add(tokens.subList(start, i));
                start = i + 1;
            }
        }
        cells.add(tokens.subList(start, end));
        return cells;
    }
}
