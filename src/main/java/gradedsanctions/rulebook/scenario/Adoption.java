package gradedsanctions.rulebook.scenario;

import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a scenario would expect, in the detail that it has, if a ruling were right. */
final class Adoption {

    private static final String BECAUSE = "because";
    private static final String NOT_BECAUSE = "notBecause";
    /** Words are not what a scenario is about. */
    private static final Set<String> UNSAID = Set.of("act", "title", "basis", "status");

    private final JsonNode expect;
    private final Ruling ruling;
    private final Set<String> fired;

    Adoption(JsonNode expect, Ruling ruling, Set<String> fired) {
        this.expect = expect;
        this.ruling = ruling;
        this.fired = fired;
    }

    /** By the keys of an expectation; a rule moves between those that fire and those that do not. */
    ObjectNode expectation() {
        ObjectNode adopted = JsonNodeFactory.instance.objectNode();
        expect.properties().stream()
                .filter(e -> !e.getKey().endsWith("ecause"))
                .forEach(e -> adopted.set(e.getKey(), value(e.getKey(), e.getValue())));
        rules(adopted, BECAUSE, true);
        rules(adopted, NOT_BECAUSE, false);
        return adopted;
    }

    private JsonNode value(String key, JsonNode expected) {
        if (Comparison.of(one(key, expected), ruling, fired).isEmpty()) {
            return expected;
        }
        return switch (key) {
            case "severity" ->
                Canonical.JSON.valueToTree(
                        ruling.severity() == null ? null : ruling.severity().code());
            case "disposition" -> disposition(expected);
            case "measures" ->
                items(
                        expected,
                        ruling.measures().stream().map(Comparison::flat),
                        m -> m.path("type").asString(""));
            case "handling" ->
                items(
                        expected,
                        ruling.handling().stream().map(Canonical.JSON::valueToTree),
                        h -> h.path("code").asString(""));
            default -> texts(Comparison.actual(key, ruling));
        };
    }

    private static ObjectNode one(String key, JsonNode value) {
        ObjectNode one = JsonNodeFactory.instance.objectNode();
        one.set(key, value);
        return one;
    }

    private JsonNode disposition(JsonNode expected) {
        JsonNode actual = Canonical.JSON.valueToTree(ruling.disposition());
        if (actual.isNull()) {
            return actual;
        }
        ObjectNode adopted = JsonNodeFactory.instance.objectNode();
        Stream<String> keys = expected.isNull()
                ? Stream.of("lowest", "highest")
                : expected.properties().stream().map(Map.Entry::getKey);
        keys.forEach(key -> adopted.set(key, actual.path(key)));
        return adopted;
    }

    /** What is expected already stays as it is written; the others are written in the same detail as their like. */
    private static ArrayNode items(JsonNode expected, Stream<JsonNode> actual, Function<JsonNode, String> code) {
        List<JsonNode> left = new ArrayList<>(expected.valueStream().toList());
        ArrayNode adopted = JsonNodeFactory.instance.arrayNode();
        actual.forEach(item -> {
            JsonNode like = left.stream()
                    .filter(wanted -> Comparison.fits(wanted, item))
                    .findFirst()
                    .orElseGet(() -> left.stream()
                            .filter(wanted -> code.apply(wanted).equals(code.apply(item)))
                            .findFirst()
                            .orElse(null));
            left.remove(like);
            adopted.add(like != null && Comparison.fits(like, item) ? like : written(item, like));
        });
        return adopted;
    }

    /** @param like null for all that there is to say but words */
    private static JsonNode written(JsonNode item, @Nullable JsonNode like) {
        ObjectNode written = JsonNodeFactory.instance.objectNode();
        item.properties().stream()
                .filter(e -> like == null || !like.isObject()
                        ? !UNSAID.contains(e.getKey()) && e.getValue().isValueNode()
                        : like.has(e.getKey()))
                .forEach(e -> written.set(e.getKey(), e.getValue()));
        return written;
    }

    private static ArrayNode texts(Stream<String> texts) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        texts.forEach(all::add);
        return all;
    }

    private void rules(ObjectNode adopted, String key, boolean fires) {
        ArrayNode rules = texts(Stream.of(key, fires ? NOT_BECAUSE : BECAUSE)
                .flatMap(from -> expect.path(from).valueStream())
                .map(JsonNode::asString)
                .filter(rule -> fired.contains(rule) == fires)
                .distinct());
        if (!rules.isEmpty()) {
            adopted.set(key, rules);
        }
    }
}
