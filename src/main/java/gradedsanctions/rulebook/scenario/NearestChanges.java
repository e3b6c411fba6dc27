package gradedsanctions.rulebook.scenario;

import gradedsanctions.problem.Rejected;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * For each fact of a matter the smallest change of it alone that would change severity, range or a measure. Tried
 * are its telling values, and the neighbours of a number. Texts and dates are left alone.
 */
public final class NearestChanges {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> NO_FIELDS = List.of("source");

    private final Release release;
    private final ObjectNode matter;
    private final LocalDate today;
    private final TellingValues values;
    private final NearestChange.Outcome before;

    private NearestChanges(Release release, ObjectNode matter, LocalDate today) {
        this.release = release;
        this.matter = matter;
        this.today = today;
        this.values = new TellingValues(release);
        this.before = judge(matter);
    }

    /**
     * @param matter as it is judged
     * @throws Rejected if it can't be judged
     */
    public static List<NearestChange> of(Release release, ObjectNode matter, LocalDate today) {
        return new NearestChanges(release, matter, today).all();
    }

    private NearestChange.Outcome judge(JsonNode body) {
        return NearestChange.Outcome.of(release.judge(release.read(body, today, NO_FIELDS, List.of()), true));
    }

    private List<NearestChange> all() {
        List<NearestChange> changes = new ArrayList<>();
        Vocabulary vocabulary = release.vocabulary();
        vocabulary
                .subject(matter.path("subject").path("kind").asString(""))
                .ifPresent(subject -> subject.attributes()
                        .forEach(fact -> add(changes, "subject.attributes.", subject.type(), fact)));
        for (int i = 0; i < matter.path("acts").size(); i++) {
            String act = "acts." + i + ".";
            Optional<Vocabulary.Category> category = vocabulary.category(
                    matter.path("acts").get(i).path("category").asString(""));
            category.ifPresent(
                    known -> known.facts().forEach(fact -> add(changes, act + "facts.", known.type(), fact)));
            category.ifPresent(known -> vocabulary.act().forEach(fact -> add(changes, act, known.type(), fact)));
        }
        return changes;
    }

    private void add(List<NearestChange> changes, String holder, String type, Vocabulary.Fact fact) {
        String path = holder + fact.name();
        JsonNode value = at(path);
        List<JsonNode> candidates = candidates(type, fact, value);
        if (candidates.isEmpty()) {
            return;
        }
        String title = fact.title() == null ? fact.name() : fact.title();
        for (JsonNode candidate : candidates) {
            NearestChange.Outcome after = outcome(path, candidate);
            if (after != null && !after.equals(before)) {
                changes.add(new NearestChange(path, title, value, candidate, candidates.size(), after));
                return;
            }
        }
        changes.add(new NearestChange(path, title, value, null, candidates.size(), null));
    }

    private @Nullable JsonNode at(String path) {
        JsonNode node = matter.at("/" + path.replace('.', '/'));
        return node.isMissingNode() ? null : node;
    }

    /** Null if the matter can't be judged with it. */
    private NearestChange.@Nullable Outcome outcome(String path, JsonNode value) {
        ObjectNode changed = matter.deepCopy();
        if (Change.apply(changed, path, value) != null) {
            return null;
        }
        try {
            return judge(changed);
        } catch (Rejected e) {
            return null;
        }
    }

    /** The nearest first. */
    private List<JsonNode> candidates(String type, Vocabulary.Fact fact, @Nullable JsonNode value) {
        return switch (fact.type()) {
            case "boolean" -> List.of(NODES.booleanNode(value == null || !value.asBoolean()));
            case "choice" ->
                values.of(type, fact).stream()
                        .filter(choice -> !choice.equals(value))
                        .toList();
            case "integer", "decimal" -> numbers(type, fact, value);
            default -> List.of();
        };
    }

    private List<JsonNode> numbers(String type, Vocabulary.Fact fact, @Nullable JsonNode value) {
        Set<BigDecimal> tried = values.numbers(type, fact);
        BigDecimal now = value == null || !value.isNumber() ? BigDecimal.ZERO : value.decimalValue();
        TellingValues.around(tried, fact, now);
        tried.removeIf(number -> TellingValues.isOutside(fact, number) || value != null && number.compareTo(now) == 0);
        return tried.stream()
                .sorted(Comparator.comparing(number -> number.subtract(now).abs()))
                .map(number -> TellingValues.node(fact, number))
                .toList();
    }
}
