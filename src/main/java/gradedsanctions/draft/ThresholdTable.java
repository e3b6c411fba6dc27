package gradedsanctions.draft;

import gradedsanctions.rulebook.threshold.Role;
import gradedsanctions.rulebook.threshold.Ruler;
import gradedsanctions.rulebook.threshold.Threshold;
import gradedsanctions.rulebook.threshold.Thresholds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The numbers that the house sets, topic by topic, beside those of the release that a draft changes. */
public record ThresholdTable(List<Topic> topics) {

    /** @param folder whose rules hold the numbers */
    public record Topic(String folder, List<Row> rows) {}

    /**
     * What stands side by side: the numbers of one field by the outcome they lead to, or one number alone.
     *
     * @param key stays when numbers change
     * @param ruler whether they are cut-offs, from the lightest outcome to the gravest
     */
    public record Row(String key, String topic, boolean ruler, List<Cell> cells) {

        public Threshold first() {
            return cells.get(0).now();
        }

        public boolean isChanged() {
            return cells.stream().anyMatch(Cell::isChanged);
        }

        /** Those that the numbers belong to, each once. */
        public List<Threshold.Rule> rules() {
            return cells.stream()
                    .map(cell -> cell.now().rules().get(0))
                    .distinct()
                    .toList();
        }

        /** Ids of all rules that the numbers stand in. */
        public Set<String> ruleIds() {
            return cells.stream()
                    .flatMap(cell -> cell.now().rules().stream())
                    .map(Threshold.Rule::id)
                    .collect(Collectors.toSet());
        }

        /** Rules whose titles still say the number of before. */
        public List<Threshold.Rule> behind() {
            return cells.stream().flatMap(Cell::behind).distinct().toList();
        }
    }

    /** @param base the same in the release that the draft changes; null if that has none */
    public record Cell(Threshold now, @Nullable Threshold base) {

        public boolean isChanged() {
            return base != null && base.value().compareTo(now.value()) != 0;
        }

        private Stream<Threshold.Rule> behind() {
            return base == null || !isChanged()
                    ? Stream.empty()
                    : now.rules().stream().filter(rule -> SaidNumbers.says(rule.title(), base.value()));
        }
    }

    static ThresholdTable of(Thresholds now, Thresholds base) {
        Map<String, Ruler> rulers = new LinkedHashMap<>();
        now.rulers().forEach(ruler -> ruler.cutOffs().forEach(cutOff -> rulers.put(cutOff.id(), ruler)));
        Map<String, List<Threshold>> groups = new LinkedHashMap<>();
        for (Threshold threshold : now.all()) {
            Ruler ruler = rulers.get(threshold.id());
            if (ruler == null) {
                groups.computeIfAbsent(alone(threshold), key -> new ArrayList<>())
                        .add(threshold);
            } else {
                groups.putIfAbsent(ruler.cutOffs().get(0).id(), ruler.cutOffs());
            }
        }
        return new ThresholdTable(groups.values().stream()
                .map(group -> row(group, rulers.containsKey(group.get(0).id()), base))
                .collect(Collectors.groupingBy(Row::topic, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(topic -> new Topic(topic.getKey(), topic.getValue()))
                .toList());
    }

    /** What a rule gives to each grade belongs together. */
    private static String alone(Threshold threshold) {
        return threshold.role() == Role.PARAMETER && threshold.rank() != null && threshold.field() != null
                ? String.join(
                        " ",
                        threshold.rules().get(0).id(),
                        String.valueOf(threshold.division()),
                        threshold.type().name(),
                        threshold.field().name())
                : threshold.id();
    }

    private static Row row(List<Threshold> group, boolean ruler, Thresholds base) {
        Threshold first = group.get(0);
        List<Cell> cells = group.stream()
                .map(now -> new Cell(now, base.find(now.id()).orElse(null)))
                .toList();
        return new Row(first.id(), first.topic(), ruler, cells);
    }

    public List<Row> rows() {
        return topics.stream().flatMap(topic -> topic.rows().stream()).toList();
    }

    public Optional<Row> row(String key) {
        return rows().stream().filter(row -> row.key().equals(key)).findFirst();
    }

    public List<Cell> cells() {
        return rows().stream().flatMap(row -> row.cells().stream()).toList();
    }

    public Map<String, Cell> byId() {
        return cells().stream().collect(Collectors.toMap(cell -> cell.now().id(), Function.identity()));
    }

    public long changed() {
        return cells().stream().filter(Cell::isChanged).count();
    }
}
