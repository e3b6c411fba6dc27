package gradedsanctions.rulebook.scenario;

import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.Ruling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds a ruling against what was expected; only what is named there is compared. */
final class Comparison {

    private final Ruling ruling;
    private final Set<String> fired;
    private final List<String> differences = new ArrayList<>();

    private Comparison(Ruling ruling, Set<String> fired) {
        this.ruling = ruling;
        this.fired = fired;
    }

    static List<String> of(JsonNode expect, Ruling ruling, Set<String> fired) {
        Comparison comparison = new Comparison(ruling, fired);
        expect.properties().forEach(e -> comparison.compare(e.getKey(), e.getValue()));
        return List.copyOf(comparison.differences);
    }

    private void compare(String key, JsonNode expected) {
        switch (key) {
            case "severity" ->
                single(
                        key,
                        expected,
                        ruling.severity() == null ? null : ruling.severity().code());
            case "disposition" -> disposition(expected);
            case "measures" -> matched(key, expected, ruling.measures().stream().map(Comparison::flat));
            case "handling" -> matched(key, expected, ruling.handling().stream().map(Canonical.JSON::valueToTree));
            case "because" -> rules(expected, false);
            case "notBecause" -> rules(expected, true);
            default -> list(key, expected, actual(key, ruling));
        }
    }

    static Stream<String> actual(String key, Ruling ruling) {
        return switch (key) {
            case "findings" -> ruling.findings().stream().map(Ruling.Finding::code);
            case "questions" -> ruling.questions().stream().map(Ruling.Question::id);
            case "referrals" -> ruling.referrals().stream().map(Ruling.Referral::to);
            default -> throw new IllegalArgumentException("nothing to compare " + key + " with");
        };
    }

    private void single(String what, JsonNode expected, @Nullable Object actual) {
        String wanted = expected.isNull() ? "none" : expected.asString();
        String got = actual == null ? "none" : actual.toString();
        if (!wanted.equals(got)) {
            differences.add(what + ": expected " + wanted + ", got " + got);
        }
    }

    private void list(String what, JsonNode expected, Stream<String> actual) {
        List<String> wanted =
                expected.valueStream().map(JsonNode::asString).sorted().toList();
        List<String> got = actual.sorted().toList();
        if (!wanted.equals(got)) {
            differences.add(what + ": expected " + wanted + ", got " + got);
        }
    }

    private void rules(JsonNode ids, boolean silent) {
        ids.valueStream()
                .map(JsonNode::asString)
                .filter(id -> fired.contains(id) == silent)
                .forEach(id ->
                        differences.add(silent ? "notBecause: " + id + " fired" : "because: " + id + " did not fire"));
    }

    private void disposition(JsonNode expected) {
        JsonNode actual = Canonical.JSON.valueToTree(ruling.disposition());
        if (expected.isNull() || actual.isNull()) {
            String got = actual.isNull()
                    ? null
                    : actual.path("lowest").asString() + ".."
                            + actual.path("highest").asString();
            if (!expected.isNull() || got != null) {
                differences.add("disposition: expected " + (expected.isNull() ? "none" : expected) + ", got "
                        + (got == null ? "none" : got));
            }
            return;
        }
        expected.properties().forEach(e -> {
            String what = "disposition." + e.getKey();
            JsonNode value = actual.get(e.getKey());
            if (e.getValue().isArray()) {
                list(what, e.getValue(), value.valueStream().map(JsonNode::asString));
            } else {
                single(what, e.getValue(), value == null || value.isNull() ? null : value.asString());
            }
        });
    }

    /** What is expected in most detail takes its match first. */
    private void matched(String what, JsonNode expected, Stream<JsonNode> actual) {
        List<JsonNode> left = new ArrayList<>(actual.toList());
        List<JsonNode> missing = new ArrayList<>();
        expected.valueStream()
                .sorted(Comparator.comparingInt(JsonNode::size).reversed())
                .forEach(wanted -> left.stream()
                        .filter(m -> fits(wanted, m))
                        .findFirst()
                        .ifPresentOrElse(left::remove, () -> missing.add(wanted)));
        if (!missing.isEmpty() || !left.isEmpty()) {
            differences.add(what + ": missing " + missing + ", not expected " + left);
        }
    }

    /** A code alone stands for what has this code. */
    static boolean fits(JsonNode wanted, JsonNode measure) {
        return wanted.isString()
                ? wanted.asString().equals(measure.path("code").asString(""))
                : wanted.properties().stream()
                        .allMatch(e -> e.getValue()
                                .asString()
                                .equals(measure.path(e.getKey()).asString("")));
    }

    static JsonNode flat(Ruling.Measure measure) {
        ObjectNode flat = Canonical.JSON.createObjectNode();
        flat.put("type", measure.type()).put("force", measure.force()).put("act", measure.act());
        measure.parameters().forEach((name, value) -> flat.put(name, value.toString()));
        return flat;
    }
}
