package gradedsanctions.rulebook.language;

import gradedsanctions.rulebook.language.Scene.Bracket;
import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Mends slips of the pen of which it is certain what was meant, though no word is misspelt. */
final class Slips {

    private static final Map<Character, String> FULL_WIDTH = Map.ofEntries(
            Map.entry('\uff08', "("),
            Map.entry('\uff09', ")"),
            Map.entry('\uff5b', "{"),
            Map.entry('\uff5d', "}"),
            Map.entry('\uff3b', "["),
            Map.entry('\uff3d', "]"),
            Map.entry('\uff0c', ","),
            Map.entry('\uff1b', ";"),
            Map.entry('\uff1a', ":"),
            Map.entry('\u201c', "\""),
            Map.entry('\u201d', "\""),
            Map.entry('\uff02', "\""),
            Map.entry('\uff1d', "="));
    private static final Map<String, String> BOXED = Map.of("int", "Integer", "long", "Long", "boolean", "Boolean");
    private static final Pattern NUMBER = Pattern.compile("the number (0\\d+) is not allowed.*");
    private static final Pattern NOT_REQUIRED = Pattern.compile("field \\w+\\.(\\w+) is (\\w+) but not @required.*");
    private static final Pattern UNQUOTED =
            Pattern.compile("field (\\w+) is a text; it can't be compared with (?:the number )?(\\S+)");

    private final Problem problem;
    private final Typed typed;
    private final List<Lexeme> code;
    private final Spots spots;

    Slips(Sources sources, Problem problem, Typed typed) {
        this.problem = problem;
        this.typed = typed;
        this.code = typed.code();
        this.spots = new Spots(sources, typed, problem.line(), problem.column());
    }

    List<Fix> fixes() {
        Matcher number = NUMBER.matcher(problem.message());
        Matcher unquoted = UNQUOTED.matcher(problem.message());
        Matcher open = NOT_REQUIRED.matcher(problem.message());
        return switch (problem.code()) {
            case "full-width-bracket", "full-width-mark" -> halfWidth();
            case "missing-semicolon" -> semicolon();
            case "text-against-number", "text-against-boolean" ->
                unquoted.matches() ? replaced(unquoted.group(2), "\"" + unquoted.group(2) + "\"") : List.of();
            case "unknown-is-not-zero" -> open.matches() ? mayBeUnknown(open.group(1), open.group(2)) : List.of();
            default ->
                number.matches()
                        ? replaced(number.group(1), number.group(1).replaceFirst("^0+(?=\\d)", ""))
                        : equality();
        };
    }

    private List<Fix> replaced(String wrong, String right) {
        Lexeme found = spots.nearest(i -> code.get(i).is(wrong));
        return found == null ? List.of() : List.of(fix(right, List.of(new Fix.Edit(typed.range(found), right))));
    }

    private static Fix fix(String right, List<Fix.Edit> edits) {
        return new Fix(Said.of("fix.replace", right), true, edits);
    }

    /** All on the line: the others follow from the same keyboard. What stands in full-width quotes stays as it is. */
    private List<Fix> halfWidth() {
        int start = typed.offset(problem.line(), 1);
        int end = typed.end(typed.line(start));
        List<Fix.Edit> edits = new ArrayList<>();
        boolean quoted = false;
        for (int i = start; i < end; i++) {
            String half = FULL_WIDTH.get(typed.text().charAt(i));
            if (half == null || isInText(i) || quoted && !half.equals("\"")) {
                continue;
            }
            quoted ^= half.equals("\"");
            edits.add(new Fix.Edit(typed.range(i, i + 1), half));
        }
        return edits.isEmpty() ? List.of() : List.of(new Fix(Said.of("fix.half"), true, edits));
    }

    private boolean isInText(int offset) {
        return typed.around(offset) != null;
    }

    private List<Fix> semicolon() {
        int last = spots.lastOnLine();
        if (last < 0) {
            return List.of();
        }
        int end = code.get(last).end();
        return List.of(new Fix(Said.of("fix.semicolon"), true, List.of(new Fix.Edit(typed.range(end, end), ";"))));
    }

    private List<Fix> mayBeUnknown(String field, String type) {
        Lexeme found = spots.nearest(
                i -> code.get(i).is(type) && i > 1 && code.get(i - 2).is(field));
        String boxed = BOXED.get(type);
        if (found == null || boxed == null) {
            return List.of();
        }
        return List.of(
                fix(boxed, List.of(new Fix.Edit(typed.range(found), boxed))),
                new Fix(
                        Said.of("fix.add", "@required"),
                        false,
                        List.of(new Fix.Edit(typed.range(found.end(), found.end()), " @required"))));
    }

    /** One sign of equality is never right within the brackets of a pattern. */
    private List<Fix> equality() {
        boolean mayBe = problem.code().equals("condition") || problem.code().equals("syntax");
        Lexeme found = mayBe ? assignment() : null;
        return found == null ? List.of() : List.of(fix("==", List.of(new Fix.Edit(typed.range(found), "=="))));
    }

    private @Nullable Lexeme assignment() {
        return spots.nearest(i -> code.get(i).is("=")
                && typed.line(code.get(i).start()) == problem.line()
                && spots.before(i).isIn(Bracket.PATTERN));
    }
}
