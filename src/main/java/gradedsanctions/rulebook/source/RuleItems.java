package gradedsanctions.rulebook.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rules and rows of tables as things that can be compared. */
final class RuleItems {

    private final Sources sources;
    private final Map<String, Difference.Item> items = new TreeMap<>();

    private RuleItems(Sources sources) {
        this.sources = sources;
    }

    static Map<String, Difference.Item> of(Sources sources) {
        RuleItems all = new RuleItems(sources);
        sources.rules().forEach(all::rule);
        return all.items;
    }

    private void rule(RuleSource rule) {
        String key = rule.id() + (rule.division() == null ? "" : "@" + rule.division());
        List<RuleSource.Insert> inserts = new ArrayList<>();
        for (RuleSource.Insert insert : rule.inserts()) {
            if (sources.isA(insert.type(), Contract.ROW)) {
                row(key, rule, insert);
            } else {
                inserts.add(insert);
            }
        }
        Map<String, String> aspects = new TreeMap<>();
        aspects.put("title", rule.title());
        aspects.put("basis", rule.basis());
        aspects.put("folder", RuleFiles.folder(rule.file()));
        aspects.put("salience", String.valueOf(rule.salience()));
        aspects.put("enabled", String.valueOf(rule.enabled()));
        aspects.put("discretion", String.valueOf(rule.discretion()));
        put(aspects, "status", rule.status());
        put(aspects, "division", rule.division());
        put(aspects, "date-effective", rule.effective());
        put(aspects, "date-expires", rule.expires());
        items.put(
                "RULE " + key,
                new Difference.Item(
                        Difference.Thing.RULE,
                        rule.title(),
                        new Difference.Place(rule.file(), rule.line()),
                        aspects,
                        new Statements(rule.conditions(), inserts)));
    }

    private static void put(Map<String, String> aspects, String name, @Nullable Object value) {
        if (value != null) {
            aspects.put(name, value.toString());
        }
    }

    private void row(String key, RuleSource rule, RuleSource.Insert row) {
        List<Declared.Field> fields = sources.fields(row.type());
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < fields.size(); i++) {
            values.put(fields.get(i).name(), row.arguments().get(i).toString());
        }
        items.put(
                "ROW " + key + "/" + row.literals().get(0),
                new Difference.Item(
                        Difference.Thing.ROW,
                        Objects.requireNonNullElse(values.get("title"), "").replace("\"", ""),
                        new Difference.Place(rule.file(), row.line()),
                        values,
                        null));
    }
}
