package gradedsanctions.rulebook.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What two rule sets say differently. Layout, comments, names of variables, the order of rules, conditions and rows and
 * the file of a folder that holds them make no difference.
 *
 * @param entries by kind of thing and name
 * @param sameMeaning files that differ as text and yet say the same
 */
public record Difference(List<Entry> entries, List<String> sameMeaning) {

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    public enum Thing {
        TYPE,
        FIELD,
        ENUM,
        CONSTANT,
        RULE,
        ROW,
        BASIS,
        SCENARIO
    }

    public record Place(String file, int line) {}

    /**
     * @param aspect what of the thing, as in {@code salience}, {@code number}, {@code @unit} or the name of a field
     * @param before null if there was none
     * @param after null if there is none
     */
    public record Change(
            String aspect,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * @param name of a rule, of a row as rule/row, of a field as type.field
     * @param before null for what is added
     * @param after null for what is removed
     */
    public record Entry(
            Kind kind,
            Thing thing,
            String name,
            String title,
            @Nullable Place before,
            @Nullable Place after,
            List<Change> changes) {}

    /**
     * One thing as it is on one side.
     *
     * @param aspects what can be compared by name
     * @param statements conditions and consequences of a rule; null for anything else
     */
    public record Item(
            Thing thing,
            String title,
            Place place,
            Map<String, String> aspects,
            @Nullable Statements statements) {}

    /** Compares declarations, rules, rows and basis texts of two sets that passed gate A; no scenarios. */
    public static Difference of(RuleFiles before, Sources earlier, RuleFiles after, Sources later) {
        return new Difference(List.of(), List.of())
                .with(entries(DeclaredItems.of(earlier), DeclaredItems.of(later)), before, after)
                .with(rules(RuleItems.of(earlier), RuleItems.of(later)), before, after)
                .with(entries(BasisItems.of(before), BasisItems.of(after)), before, after);
    }

    /** A rule that went from one division to another, or to all, is the same rule. */
    private static List<Entry> rules(Map<String, Item> before, Map<String, Item> after) {
        Map<String, Item> earlier = new TreeMap<>();
        before.forEach((key, item) -> earlier.put(after.containsKey(key) ? key : only(key, before, after), item));
        return entries(earlier, after);
    }

    private static String only(String key, Map<String, Item> before, Map<String, Item> after) {
        List<String> left =
                alike(key, before).filter(k -> !after.containsKey(k)).toList();
        List<String> come =
                alike(key, after).filter(k -> !before.containsKey(k)).toList();
        return left.size() == 1 && come.size() == 1 ? come.get(0) : key;
    }

    private static Stream<String> alike(String key, Map<String, Item> items) {
        String id = key.replaceFirst("@\\d+(?=/|$)", "");
        return items.keySet().stream()
                .filter(k -> k.replaceFirst("@\\d+(?=/|$)", "").equals(id));
    }

    /** This and more; what says the same is found anew. */
    public Difference with(List<Entry> more, RuleFiles before, RuleFiles after) {
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(more);
        Set<String> told = new HashSet<>();
        all.forEach(entry -> {
            told.add(entry.before() == null ? "" : entry.before().file());
            told.add(entry.after() == null ? "" : entry.after().file());
        });
        Set<String> files = new TreeSet<>(before.all().keySet());
        files.addAll(after.all().keySet());
        files.removeIf(file -> told.contains(file)
                || Arrays.equals(before.all().get(file), after.all().get(file)));
        return new Difference(List.copyOf(all), List.copyOf(files));
    }

    public static List<Entry> entries(Map<String, Item> before, Map<String, Item> after) {
        List<Entry> entries = new ArrayList<>();
        Set<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            Item old = before.get(key);
            Item now = after.get(key);
            List<Change> changes = changes(old, now);
            if (old == null || now == null || !changes.isEmpty()) {
                Item item = now == null ? Objects.requireNonNull(old) : now;
                Kind kind = old == null ? Kind.ADDED : now == null ? Kind.REMOVED : Kind.CHANGED;
                String name = key.substring(key.indexOf(' ') + 1);
                entries.add(new Entry(kind, item.thing(), name, item.title(), place(old), place(now), changes));
            }
        }
        return entries;
    }

    private static @Nullable Place place(@Nullable Item item) {
        return item == null ? null : item.place();
    }

    private static List<Change> changes(@Nullable Item before, @Nullable Item after) {
        if (before == null || after == null) {
            return List.of();
        }
        List<Change> changes = new ArrayList<>();
        Set<String> aspects = new TreeSet<>(before.aspects().keySet());
        aspects.addAll(after.aspects().keySet());
        for (String aspect : aspects) {
            String old = before.aspects().get(aspect);
            String now = after.aspects().get(aspect);
            if (!Objects.equals(old, now)) {
                changes.add(new Change(aspect, old, now));
            }
        }
        if (before.statements() != null && after.statements() != null) {
            changes.addAll(before.statements().changes(after.statements()));
        }
        return changes;
    }
}
