package gradedsanctions.rulebook.authoring;

import gradedsanctions.rulebook.scenario.ScenarioPlace;
import gradedsanctions.rulebook.scenario.Scenarios;
import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.InsertPlace;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Sources;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Changes rows of a table in the text of its rule: a cell is one literal, a row is one statement, and no other byte
 * changes, unless the file is in the house style and must stay so.
 */
public final class RowChanging {

    /** The row of a form that is not in the table yet. */
    public static final String NEW = "new";

    private static final int MOST_NAMED = 3;

    private final RuleFiles files;
    private final Sources sources;
    private final RuleSource rule;
    private final RowTable table;
    private final List<InsertPlace> places;
    private final Entries entries;
    private final Map<String, String> typed;

    /**
     * @param rule the id of a rule that inserts rows
     * @param typed what was filled in, by row, dot and the name of the column, as in {@code 3.title}
     * @throws IllegalArgumentException if there is no such table
     */
    public RowChanging(RuleFiles files, Sources sources, String rule, Map<String, String> typed) {
        this.files = files;
        this.sources = sources;
        this.rule = RowTable.find(sources, rule).orElseThrow(() -> new IllegalArgumentException("no table " + rule));
        this.table = RowTable.of(sources, this.rule, Map.of());
        List<InsertPlace> all = InsertPlace.of(files, this.rule);
        this.places = RowTable.inserts(sources, this.rule).stream()
                .map(row -> all.get(this.rule.inserts().indexOf(row)))
                .toList();
        this.typed = typed;
        this.entries = new Entries(typed);
    }

    /** Changes every cell in which something else was typed than it holds. */
    public Authored change() {
        Map<String, String> changed = new LinkedHashMap<>();
        TreeMap<Integer, String> pieces = new TreeMap<>();
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                String field = row + "." + table.columns().get(column).name();
                RowTable.Cell cell = table.rows().get(row).cells().get(column);
                if (!cell.fixed()
                        && typed.containsKey(field)
                        && !typed.get(field).equals(cell.value())) {
                    InsertPlace.Span span = places.get(row).values().get(column);
                    String literal = literal(field, column, text().substring(span.start(), span.end()));
                    changed.put(field, rewritten(new TreeMap<>(Map.of(span.start(), literal))));
                    pieces.put(span.start(), literal);
                }
            }
        }
        unique();
        return proved(pieces.isEmpty() ? text() : rewritten(pieces), changed);
    }

    /** Puts a row below the last, of what was typed for {@link #NEW}. */
    public Authored add() {
        List<String> values = IntStream.range(0, table.columns().size())
                .mapToObj(i -> literal(NEW + "." + table.columns().get(i).name(), i, ""))
                .toList();
        unique();
        InsertPlace last = places.get(places.size() - 1);
        int line = text().lastIndexOf('\n', last.start()) + 1;
        int end = text().indexOf('\n', last.end());
        String indent = text().substring(line, last.start()).replaceAll("\\S.*", "");
        String ending = end > 0 && text().charAt(end - 1) == '\r' ? "\r\n" : "\n";
        String row =
                indent + "insert( new " + table.type().name() + "( " + String.join(", ", values) + " ) );" + ending;
        return proved(text().substring(0, end + 1) + row + text().substring(end + 1), Map.of());
    }

    /** Takes a row away, with its line if nothing else stands there. */
    public Authored remove(int row) {
        if (row < 0 || row >= places.size()) {
            entries.fault("", Fault.Kind.NOT_OFFERED, "" + row, "0–" + (places.size() - 1));
            return new Authored(Map.of(), entries.faults(), entries.typed());
        }
        String id = rule.id() + "/" + table.rows().get(row).id();
        List<ScenarioPlace> naming = Scenarios.naming(files, sources).getOrDefault(id, List.of());
        if (!naming.isEmpty()) {
            entries.fault(
                    row + ".id",
                    Fault.Kind.STAYS,
                    id,
                    naming.stream().map(ScenarioPlace::name).limit(MOST_NAMED).collect(Collectors.joining("; ")));
            return new Authored(Map.of(), named(entries.faults()), entries.typed());
        }
        InsertPlace place = places.get(row);
        int line = text().lastIndexOf('\n', place.start()) + 1;
        int end = text().indexOf('\n', place.end()) + 1;
        boolean alone = text().substring(line, place.start()).isBlank()
                && text().substring(place.end(), end).matches("\\s*(?://[^\\n]*)?\\r?\\n");
        return proved(
                text().substring(0, alone ? line : place.start()) + text().substring(alone ? end : place.end()),
                Map.of());
    }

    private String text() {
        return files.text(rule.file());
    }

    private String literal(String field, int column, String before) {
        Declared.Field declared = sources.fields(table.type().name()).get(column);
        return Cells.literal(entries, field, table.columns().get(column), declared.type(), before);
    }

    /** Each row is named by its id. */
    private void unique() {
        Set<String> seen = new HashSet<>();
        for (int row = 0; row <= table.rows().size(); row++) {
            boolean there = row < table.rows().size();
            String field = (there ? row : NEW) + ".id";
            String id = entries.is(field)
                    ? entries.get(field)
                    : there ? table.rows().get(row).id() : "";
            if (!id.isEmpty() && !seen.add(id)) {
                entries.fault(field, Fault.Kind.TAKEN, id, rule.id() + "/" + id);
            }
        }
    }

    /** From the end, so that the places before stay where they are. */
    private String rewritten(TreeMap<Integer, String> pieces) {
        StringBuilder text = new StringBuilder(text());
        pieces.descendingMap().forEach((start, literal) -> {
            int end = places.stream()
                    .flatMap(place -> place.values().stream())
                    .filter(span -> span.start() == start)
                    .findFirst()
                    .orElseThrow()
                    .end();
            text.replace(start, end, literal);
        });
        return text.toString();
    }

    /** @param alone the text with one cell changed, by its field: to tell which of several the gate refuses */
    private Authored proved(String text, Map<String, String> alone) {
        if (!entries.sound() || text.equals(text())) {
            return new Authored(Map.of(), named(entries.faults()), entries.typed());
        }
        Authored whole = prove(text, ofNewRow());
        if (whole.whole()) {
            return whole;
        }
        List<Fault> faults = new ArrayList<>();
        alone.forEach((field, changed) -> prove(changed, new Entries(Map.of())).faults().stream()
                .limit(1)
                .forEach(fault -> faults.add(new Fault(
                        field, fault.kind(), entries.get(field), fault.expected(), fault.expectedEn(), "", ""))));
        return new Authored(Map.of(), named(faults.isEmpty() ? whole.faults() : faults), entries.typed());
    }

    private Entries ofNewRow() {
        Map<String, String> own = new TreeMap<>(typed);
        own.keySet().removeIf(field -> !field.startsWith(NEW + "."));
        return new Entries(own);
    }

    private Authored prove(String text, Entries read) {
        return new Proving(files, sources, read)
                .proved(Map.of(rule.file(), inItsStyle(text)), table.type().name());
    }

    private String inItsStyle(String text) {
        return text().equals(Placing.laid(rule.file(), text())) ? Placing.laid(rule.file(), text) : text;
    }

    private List<Fault> named(List<Fault> faults) {
        return faults.stream().map(this::named).toList();
    }

    private Fault named(Fault fault) {
        String[] parts = fault.field().split("\\.", 2);
        return table.columns().stream()
                .filter(column -> parts.length == 2 && column.name().equals(parts[1]))
                .findFirst()
                .map(column -> fault.named(row(parts[0]) + column.title(), row(parts[0]) + column.titleEn()))
                .orElse(fault.named(rule.id(), rule.id()));
    }

    private String row(String row) {
        return row.matches("\\d{1,5}") && Integer.parseInt(row) < table.rows().size()
                ? table.rows().get(Integer.parseInt(row)).id() + " "
                : "";
    }
}
