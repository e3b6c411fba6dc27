package gradedsanctions.rulebook.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slips of the pen that a parser reports far from where they are, or in words nobody knows: said before it sees them. */
final class Layout {

    private static final Map<Character, String> BRACKETS =
            Map.of('\uff08', "(", '\uff09', ")", '\uff5b', "{", '\uff5d', "}", '\uff3b', "[", '\uff3d', "]");
    private static final Map<Character, String> MARKS = Map.of(
            '\uff0c', ",", '\uff1b', ";", '\uff1a', ":", '\u201c', "\"", '\u201d', "\"", '\uff02', "\"", '\uff1d', "=");
    private static final Pattern RULE = Pattern.compile("(?m)^[ \t]*rule\\b");
    private static final Pattern WHEN = Pattern.compile("(?m)^[ \t]*when\\b");
    private static final Pattern THEN = Pattern.compile("(?m)^[ \t]*then\\b");
    private static final Pattern END = Pattern.compile("(?m)^[ \t]*end\\b");
    private static final Pattern INSERT = Pattern.compile("(?m)^[ \t]*insert\\b");
    private static final Pattern UNENDED = Pattern.compile("(?m)^[ \t]*(insert\\s*\\([^;\n]*\\))[ \t]*$");
    private static final Pattern FIRST_WORD = Pattern.compile("(?m)^[ \t]*([a-z][a-z-]+)\\b(?!\\s*[:.(=])");
    private static final Pattern DECLARATION = Pattern.compile("(?ms)^[ \t]*declare\\s+(\\w+)(.*?)^[ \t]*end\\b");
    private static final Pattern FIELD = Pattern.compile("(?m)^[ \t]*(\\w+)\\s*:");
    private static final Pattern NAME = Pattern.compile("rule\\s*\"?([^\\s\"]*)");
    private static final Pattern TEXT = Pattern.compile("//[^\n]*|/\\*(?s:.*?)(?:\\*/|\\z)|\"[^\"\n]*\"?");
    static final List<String> WORDS = List.of(
            "rule",
            "when",
            "then",
            "end",
            "salience",
            "enabled",
            "date-effective",
            "date-expires",
            "declare",
            "import",
            "package",
            "not",
            "exists",
            "accumulate",
            "insert");

    /** Of an expression that goes on over several lines. */
    static final Set<String> LITERALS = Set.of("true", "false", "null", "this");

    private static final double ALIKE = 0.7;

    private final SourceText source;
    private final String code;
    private final Report report;

    Layout(SourceText source, Report report) {
        this.source = source;
        this.code = source.code();
        this.report = report;
    }

    void check() {
        fullWidth();
        openTexts();
        words();
        declarations();
        if (report.hasErrors()) {
            return;
        }
        List<Integer> starts =
                RULE.matcher(code).results().map(MatchResult::start).toList();
        for (int i = 0; i < starts.size(); i++) {
            rule(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : code.length());
        }
        if (!report.hasErrors()) {
            Nesting.check(source.text(), report);
        }
    }

    /** The first of each line: the others follow from the same keyboard. */
    private void fullWidth() {
        int line = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if ((BRACKETS.containsKey(c) || MARKS.containsKey(c)) && source.lineOf(i) != line) {
                line = source.lineOf(i);
                String what = BRACKETS.containsKey(c) ? "bracket" : "mark";
                String instead = BRACKETS.getOrDefault(c, MARKS.getOrDefault(c, ""));
                report.error(line, source.columnOf(i), c + " is a full-width " + what + "; write " + instead);
            }
        }
    }

    private void openTexts() {
        Matcher text = TEXT.matcher(source.text());
        while (text.find()) {
            String found = text.group();
            if (found.startsWith("\"") && (found.length() == 1 || !found.endsWith("\""))) {
                error(text.start(), "a text begins with \" and does not end on its line");
            }
        }
    }

    private void words() {
        Matcher word = FIRST_WORD.matcher(code);
        while (word.find()) {
            String found = word.group(1);
            boolean known = WORDS.contains(found) || LITERALS.contains(found);
            String maybe = known ? null : Suggestion.nearest(found, WORDS, ALIKE);
            if (maybe != null) {
                error(word.start(1), "\"" + found + "\" is no word of the rule language; maybe " + maybe);
            }
        }
    }

    /** The parser keeps one of two fields with the same name. */
    private void declarations() {
        Matcher declaration = DECLARATION.matcher(code);
        while (declaration.find()) {
            Set<String> seen = new HashSet<>();
            Matcher field = FIELD.matcher(code).region(declaration.start(2), declaration.end(2));
            while (field.find()) {
                if (!seen.add(field.group(1))) {
                    error(
                            field.start(1),
                            "field " + declaration.group(1) + "." + field.group(1) + " is declared twice");
                }
            }
        }
    }

    private void rule(int start, int end) {
        Matcher name = NAME.matcher(source.text()).region(start, end);
        String id = name.find() ? name.group(1) : "";
        int ending = find(END, start, end);
        if (ending < 0) {
            error(lastOf(start, end), "rule " + id + " has no \"end\"");
            return;
        }
        int then = find(THEN, start, ending);
        int insert = find(INSERT, start, ending);
        if (then < 0) {
            error(insert < 0 ? ending : insert, "rule " + id + " has no \"then\"");
        } else if (find(WHEN, start, then) < 0) {
            error(start, "rule " + id + " has no \"when\"");
        } else {
            brackets(id, start, ending);
            semicolons(then, ending);
        }
    }

    private void brackets(String id, int start, int end) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = start; i < end; i++) {
            char c = code.charAt(i);
            if (c == '(') {
                open.push(i);
            } else if (c == ')' && open.poll() == null) {
                error(i, "rule " + id + " closes a bracket that it did not open");
                return;
            }
        }
        if (!open.isEmpty()) {
            error(
                    open.peek(),
                    "rule " + id + " opens " + open.size() + (open.size() == 1 ? " bracket" : " brackets")
                            + " more than it closes");
        }
    }

    private void semicolons(int then, int end) {
        Matcher unended = UNENDED.matcher(code).region(then, end);
        while (unended.find()) {
            String insertion = unended.group(1);
            if (insertion.chars().filter(c -> c == '(').count()
                    == insertion.chars().filter(c -> c == ')').count()) {
                error(unended.start(1), "the insertion does not end with ;");
            }
        }
    }

    private int find(Pattern pattern, int start, int end) {
        Matcher found = pattern.matcher(code).region(start, end);
        return found.find() ? found.end() - 1 : -1;
    }

    private int lastOf(int start, int end) {
        int last = end;
        while (last > start + 1 && Character.isWhitespace(code.charAt(last - 1))) {
            last--;
        }
        return last - 1;
    }

    private void error(int offset, String message) {
        report.error(source.lineOf(offset), source.columnOf(offset), message);
    }
}
