package gradedsanctions.rulebook.authoring;

import gradedsanctions.rulebook.scenario.ScenarioPlace;
import gradedsanctions.rulebook.scenario.Scenarios;
import gradedsanctions.rulebook.source.BasisText;
import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Sources;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A rule that inserts rows, as a table.
 *
 * @param type the declared type of its rows
 */
public record RowTable(RuleSource rule, Declared.Type type, List<Column> columns, List<Row> rows) {

    /** How the cells of a column are filled in. */
    public enum Kind {
        TEXT,
        NUMBER,
        CHOICE,
        YES_NO
    }

    /** @param choices of a column of choices */
    public record Column(String name, String title, String titleEn, Kind kind, List<Offered.Choice> choices) {
        public String in(boolean english) {
            return english ? titleEn : title;
        }
    }

    /** @param fixed whether it is calculated or left out, and so changed in the text alone */
    public record Cell(String value, boolean fixed) {}

    /**
     * @param basis what the basis book says of it; null if it says nothing
     * @param scenarios that expect it to apply or not to
     */
    public record Row(
            String id, int line, List<Cell> cells, @Nullable BasisText basis, List<ScenarioPlace> scenarios) {}

    /** The tables of all rules that insert rows, in the order of the files. */
    public static List<RuleSource> rules(Sources sources) {
        return sources.rules().stream()
                .filter(rule -> !inserts(sources, rule).isEmpty())
                .toList();
    }

    /** @param rule the id of a rule; empty if it inserts no rows */
    public static Optional<RowTable> of(RuleFiles files, Sources sources, String rule) {
        Map<String, List<ScenarioPlace>> naming = Scenarios.naming(files, sources);
        return find(sources, rule).map(found -> of(sources, found, naming));
    }

    static Optional<RuleSource> find(Sources sources, String rule) {
        return rules(sources).stream().filter(one -> one.id().equals(rule)).findFirst();
    }

    /** The rows of one type: that of the first. */
    static List<RuleSource.Insert> inserts(Sources sources, RuleSource rule) {
        List<RuleSource.Insert> rows = rule.inserts().stream()
                .filter(insert -> Offered.isRow(sources, insert))
                .toList();
        return rows.stream()
                .filter(row -> row.type().equals(rows.get(0).type()))
                .toList();
    }

    static RowTable of(Sources sources, RuleSource rule, Map<String, List<ScenarioPlace>> naming) {
        List<RuleSource.Insert> inserts = inserts(sources, rule);
        Declared.Type type = sources.types().get(inserts.get(0).type());
        if (type == null) {
            throw new IllegalArgumentException(rule.id() + " has not passed the gate");
        }
        List<Column> columns = sources.fields(type.name()).stream()
                .map(field -> column(sources, field))
                .toList();
        return new RowTable(
                rule,
                type,
                columns,
                inserts.stream()
                        .map(insert -> row(sources, rule, insert, columns, naming))
                        .toList());
    }

    private static Column column(Sources sources, Declared.Field field) {
        String title = field.annotations().getOrDefault("title", field.name());
        boolean choice = sources.enumerations().containsKey(field.type());
        Kind kind = choice
                ? Kind.CHOICE
                : field.type().equals("String")
                        ? Kind.TEXT
                        : field.type().equalsIgnoreCase("boolean") ? Kind.YES_NO : Kind.NUMBER;
        return new Column(
                field.name(),
                title,
                field.annotations().getOrDefault("titleEn", english(sources, field, title)),
                kind,
                choice ? Offered.constants(sources, field.type()) : List.of());
    }

    private static String english(Sources sources, Declared.Field field, String otherwise) {
        Declared.Type type = sources.types().get(field.type());
        return type == null ? otherwise : type.annotations().getOrDefault("titleEn", otherwise);
    }

    private static Row row(
            Sources sources,
            RuleSource rule,
            RuleSource.Insert insert,
            List<Column> columns,
            Map<String, List<ScenarioPlace>> naming) {
        List<Cell> cells = IntStream.range(0, columns.size())
                .mapToObj(i -> Cells.read(columns.get(i), insert.arguments().get(i)))
                .toList();
        String id = cell(columns, cells, "id");
        return new Row(
                id,
                insert.line(),
                cells,
                sources.text(rule, cell(columns, cells, "basis")).orElse(null),
                naming.getOrDefault(rule.id() + "/" + id, List.of()));
    }

    private static String cell(List<Column> columns, List<Cell> cells, String name) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).name().equals(name))
                .mapToObj(i -> cells.get(i).value())
                .findFirst()
                .orElse("");
    }

    /** The headings of the basis book beside the rule: what a row can rest on. */
    public List<String> bases(Sources sources) {
        return sources.texts().getOrDefault(RuleFiles.folder(rule.file()), Map.of()).keySet().stream()
                .sorted()
                .toList();
    }

    /** Another one when rows come, go, or are named otherwise. */
    public String rowsKey() {
        return Integer.toHexString(rows.stream().map(Row::id).toList().hashCode());
    }
}
