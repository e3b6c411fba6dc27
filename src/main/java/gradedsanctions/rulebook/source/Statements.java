package gradedsanctions.rulebook.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a rule asks for and what follows.
 *
 * @param inserts without the rows of tables
 */
public record Statements(List<RuleSource.Condition> conditions, List<RuleSource.Insert> inserts) {

    private static final Pattern VALUE = Pattern.compile("\\d+(?:\\.\\d+)?[Ll]?");
    private static final Pattern VARIABLE = Pattern.compile("\\$[\\p{L}\\p{N}_]+");

    List<Difference.Change> changes(Statements other) {
        if (nameless().equals(other.nameless())) {
            return List.of();
        }
        List<Difference.Change> changes = new ArrayList<>();
        compare(
                conditions,
                other.conditions,
                RuleSource.Condition::type,
                (before, after) -> constraints(before, after, changes));
        compare(
                inserts,
                other.inserts,
                RuleSource.Insert::type,
                (before, after) -> changes.add(new Difference.Change("consequence", text(before), text(after))));
        return changes;
    }

    private interface Pair<T> {
        /** One of them is null if it has no counterpart. */
        void differ(@Nullable T before, @Nullable T after);
    }

    private static void constraints(
            RuleSource.@Nullable Condition before,
            RuleSource.@Nullable Condition after,
            List<Difference.Change> changes) {
        if (before == null || after == null || !before.with("").equals(after.with(""))) {
            changes.add(change(text(before), text(after)));
            return;
        }
        compare(
                before.constraints(),
                after.constraints(),
                constraint -> constraint.toString().split(" ", 2)[0],
                (old, now) -> changes.add(change(within(before, old), within(after, now))));
    }

    private static @Nullable String within(RuleSource.Condition condition, RuleSource.@Nullable Constraint constraint) {
        return constraint == null ? null : condition.with("( " + constraint + " )");
    }

    private static Difference.Change change(@Nullable String before, @Nullable String after) {
        boolean number = before != null
                && after != null
                && VALUE.matcher(before)
                        .replaceAll("0")
                        .equals(VALUE.matcher(after).replaceAll("0"));
        return new Difference.Change(number ? "number" : "condition", before, after);
    }

    private static @Nullable String text(@Nullable Object part) {
        return part == null ? null : part.toString();
    }

    /** Leaves out what both have, pairs what is about the same, and tells of the rest. */
    private static <T> void compare(List<T> before, List<T> after, Function<T, String> subject, Pair<T> pair) {
        List<T> news = new ArrayList<>(after);
        List<T> olds = before.stream()
                .filter(old -> take(news, Object::toString, old.toString()).isEmpty())
                .toList();
        for (T old : olds) {
            pair.differ(old, take(news, subject, subject.apply(old)).orElse(null));
        }
        news.forEach(now -> pair.differ(null, now));
    }

    private static <T> Optional<T> take(List<T> from, Function<T, String> by, String sought) {
        Optional<T> found =
                from.stream().filter(one -> by.apply(one).equals(sought)).findFirst();
        found.ifPresent(from::remove);
        return found;
    }

    /** The same for two rules that differ in the names of variables and the order of statements only. */
    private List<List<String>> nameless() {
        Map<String, String> names = new HashMap<>();
        return Stream.of(conditions, inserts)
                .map(list -> list.stream()
                        .map(statement -> VARIABLE.matcher(statement.toString())
                                .replaceAll(
                                        found -> "#" + names.computeIfAbsent(found.group(), n -> "" + names.size())))
                        .sorted()
                        .toList())
                .toList();
    }
}
