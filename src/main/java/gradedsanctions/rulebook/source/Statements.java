package gradedsanctions.rulebook.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Conditions and consequences of a rule, each in the house style.
 *
 * @param conditions without comments
 * @param inserts without the rows of tables
 */
public record Statements(List<String> conditions, List<String> inserts) {

    private static final Pattern VALUE = Pattern.compile("\\d+(?:\\.\\d+)?[Ll]?");

    List<Difference.Change> changes(Statements other) {
        if (nameless(this).equals(nameless(other))) {
            return List.of();
        }
        List<Difference.Change> changes = new ArrayList<>();
        compare(
                conditions,
                other.conditions,
                Statements::subject,
                (before, after) -> constraints(before, after, changes));
        compare(
                inserts,
                other.inserts,
                Statements::subject,
                (before, after) -> changes.add(new Difference.Change("consequence", text(before), text(after))));
        return changes;
    }

    private interface Pair {
        /** One of them is empty if it has no counterpart. */
        void differ(String before, String after);
    }

    private static void constraints(String before, String after, List<Difference.Change> changes) {
        List<String> olds = parts(before);
        List<String> news = parts(after);
        if (olds.isEmpty() || news.isEmpty() || !olds.get(0).equals(news.get(0))) {
            changes.add(change("", before, after));
            return;
        }
        String of = olds.get(0);
        compare(
                olds.subList(1, olds.size()),
                news.subList(1, news.size()),
                constraint -> constraint.split(" ", 2)[0],
                (old, now) -> changes.add(change(of, old, now)));
    }

    private static Difference.Change change(String of, String before, String after) {
        boolean number = !before.isEmpty()
                && !after.isEmpty()
                && VALUE.matcher(before)
                        .replaceAll("0")
                        .equals(VALUE.matcher(after).replaceAll("0"));
        return new Difference.Change(number ? "number" : "condition", within(of, before), within(of, after));
    }

    private static @Nullable String within(String of, String part) {
        return text(of.isEmpty() || part.isEmpty() ? part : of + "( " + part + " )");
    }

    private static @Nullable String text(String part) {
        return part.isEmpty() ? null : part;
    }

    /** Leaves out what both have, pairs what is about the same, and tells of the rest. */
    private static void compare(List<String> before, List<String> after, Function<String, String> subject, Pair pair) {
        List<String> olds = new ArrayList<>(before);
        List<String> news = new ArrayList<>(after);
        before.stream().filter(news::remove).forEach(olds::remove);
        for (String old : olds) {
            String now = news.stream()
                    .filter(n -> subject.apply(n).equals(subject.apply(old)))
                    .findFirst()
                    .orElse("");
            news.remove(now);
            pair.differ(old, now);
        }
        news.forEach(now -> pair.differ("", now));
    }

    /** The type that it is about. */
    private static String subject(String statement) {
        List<Token> tokens = Token.read(statement);
        return tokens.stream()
                .filter(token -> token.kind() == Token.Kind.WORD
                        && Character.isUpperCase(token.text().charAt(0)))
                .findFirst()
                .map(Token::text)
                .orElse("");
    }

    /** What stands before the bracket, then each of what is listed in it. */
    private static List<String> parts(String condition) {
        List<Token> tokens = Token.read(condition);
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean opens = token.is("(") && depth++ == 0;
            boolean closes = token.is(")") && --depth == 0;
            if (opens || closes || depth == 1 && (token.is(",") || token.is(";"))) {
                if (start < i) {
                    parts.add(Spacing.join(tokens.subList(start, i), 0));
                }
                start = i + 1;
            }
        }
        return parts;
    }

    /** The same for two rules that differ in the names of variables and the order of statements only. */
    private static List<List<String>> nameless(Statements statements) {
        Map<String, String> names = new HashMap<>();
        return Stream.of(statements.conditions, statements.inserts)
                .map(list -> list.stream()
                        .map(text -> nameless(text, names))
                        .sorted()
                        .toList())
                .toList();
    }

    private static String nameless(String text, Map<String, String> names) {
        return String.join(
                " ",
                Token.read(text).stream()
                        .map(token ->
                                token.kind() == Token.Kind.WORD && token.text().startsWith("$")
                                        ? names.computeIfAbsent(token.text(), name -> "$" + names.size())
                                        : token.text())
                        .toList());
    }
}
