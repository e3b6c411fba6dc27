package gradedsanctions.rulebook.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rules and rows of tables as things that can be compared. */
final class RuleItems {

    private static final int BEFORE_VALUES = 5;
    private static final int BEHIND_VALUES = 3;

    /** What a rule says, and the lines of it. */
    private record Text(List<String> conditions, List<Part> inserts) {}

    private final Sources sources;
    private final Map<String, Difference.Item> items = new TreeMap<>();

    private RuleItems(Sources sources) {
        this.sources = sources;
    }

    static Map<String, Difference.Item> of(RuleFiles files, Sources sources) {
        RuleItems all = new RuleItems(sources);
        Map<String, Map<String, Text>> texts = new HashMap<>();
        for (RuleSource rule : sources.rules()) {
            Text text = texts.computeIfAbsent(rule.file(), file -> texts(files.text(file)))
                    .getOrDefault(rule.name(), new Text(List.of(), List.of()));
            all.rule(rule, text);
        }
        return all.items;
    }

    private static Map<String, Text> texts(String file) {
        Map<String, Text> texts = new HashMap<>();
        Text text = new Text(new ArrayList<>(), new ArrayList<>());
        for (Part part : Outline.of(Token.read(file), Report.on(""))) {
            if (part.role() == Part.Role.RULE) {
                text = new Text(new ArrayList<>(), new ArrayList<>());
                texts.put(part.code().get(1).text().replace("\"", ""), text);
            } else if (part.role() == Part.Role.CONDITION) {
                text.conditions().add(Spacing.join(part.code(), 0));
            } else if (part.role() == Part.Role.INSERT) {
                text.inserts().add(part);
            }
        }
        return texts;
    }

    private void rule(RuleSource rule, Text text) {
        String key = rule.id() + (rule.division() == null ? "" : "@" + rule.division());
        List<String> inserts = new ArrayList<>();
        for (Part insert : text.inserts()) {
            List<Token> code = insert.code();
            boolean row = code.size() > BEFORE_VALUES + BEHIND_VALUES
                    && sources.isA(code.get(BEFORE_VALUES - 2).text(), Contract.ROW);
            if (row) {
                row(key, rule, insert);
            } else {
                inserts.add(Spacing.join(code, 0));
            }
        }
        Map<String, String> aspects = new TreeMap<>();
        aspects.put("title", rule.title());
        aspects.put("basis", rule.basis());
        aspects.put("folder", BasisBook.folder(rule.file()));
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
                        new Statements(text.conditions(), inserts)));
    }

    private static void put(Map<String, String> aspects, String name, @Nullable Object value) {
        if (value != null) {
            aspects.put(name, value.toString());
        }
    }

    private void row(String key, RuleSource rule, Part insert) {
        List<Declared.Field> fields =
                sources.fields(insert.code().get(BEFORE_VALUES - 2).text());
        List<List<Token>> cells = Columns.cells(insert.code());
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < Math.min(fields.size(), cells.size()); i++) {
            values.put(fields.get(i).name(), Spacing.join(cells.get(i), 0));
        }
        items.put(
                "ROW " + key + "/"
                        + Objects.requireNonNullElse(values.get("id"), "").replace("\"", ""),
                new Difference.Item(
                        Difference.Thing.ROW,
                        Objects.requireNonNullElse(values.get("title"), "").replace("\"", ""),
                        new Difference.Place(rule.file(), insert.line()),
                        values,
                        null));
    }
}
