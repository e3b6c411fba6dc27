package gradedsanctions.replay.web;

import gradedsanctions.rulebook.Ruling;
import gradedsanctions.rulebook.Vocabulary;
import gradedsanctions.rulebook.Words;
import gradedsanctions.rulebook.replay.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Two derivations of one matter, rule by rule beside each other. */
final class Derivations {

    /**
     * @param before null where the rule did not fire
     * @param after null where it does not fire any more
     */
    record Pair(
            String rule, @Nullable Said before, @Nullable Said after) {

        public boolean isSame() {
            return Objects.equals(before, after);
        }
    }

    /** A step in words. */
    record Said(String title, String basis, String because, String hence) {}

    private Derivations() {}

    /** In the order of the new derivation; rules that do not fire any more stand where they fell out. */
    static List<Pair> of(Side before, Side after, JsonNode matter, Words words) {
        Map<String, Said> old = steps(before.ruling(), matter, words);
        Map<String, Said> now = steps(after.ruling(), matter, words);
        List<String> order = new ArrayList<>(now.keySet());
        int place = 0;
        for (String rule : old.keySet()) {
            int there = order.indexOf(rule);
            if (there < 0) {
                order.add(place++, rule);
            } else {
                place = there + 1;
            }
        }
        return order.stream()
                .map(key -> new Pair(key.substring(0, key.indexOf(' ')), old.get(key), now.get(key)))
                .toList();
    }

    /** The matter without what people wrote in their own words, where names may be. */
    static JsonNode withoutTexts(JsonNode matter, Vocabulary vocabulary) {
        Set<String> texts = Stream.of(
                        vocabulary.categories().stream().flatMap(c -> c.facts().stream()),
                        vocabulary.subjects().stream().flatMap(s -> s.attributes().stream()),
                        vocabulary.act().stream(),
                        vocabulary.crime().stream())
                .flatMap(facts -> facts)
                .filter(fact -> fact.type().equals("text"))
                .map(Vocabulary.Fact::name)
                .collect(Collectors.toSet());
        texts.add("reason");
        JsonNode copy = matter.deepCopy();
        hide(copy, texts);
        return copy;
    }

    private static void hide(JsonNode node, Set<String> texts) {
        if (node instanceof ObjectNode object) {
            List.copyOf(object.properties()).stream()
                    .filter(e -> texts.contains(e.getKey()) && e.getValue().isString())
                    .forEach(e -> object.put(e.getKey(), "…"));
        }
        node.forEach(child -> hide(child, texts));
    }

    /** By rule and act, and by a number where a rule fires several times for one act. */
    private static Map<String, Said> steps(@Nullable Ruling ruling, JsonNode matter, Words words) {
        Map<String, Said> steps = new LinkedHashMap<>();
        if (ruling != null) {
            for (Ruling.Step step : ruling.derivation()) {
                String key = step.rule() + " " + step.act();
                int number = 0;
                while (steps.containsKey(key + " " + number)) {
                    number++;
                }
                steps.put(key + " " + number, said(step, ruling, matter, words));
            }
        }
        return steps;
    }

    private static Said said(Ruling.Step step, Ruling ruling, JsonNode matter, Words words) {
        List<String> because = step.tested().isEmpty() ? step.matched() : step.tested();
        return new Said(
                step.title(),
                step.basis(),
                words.items(because, ruling, matter),
                words.items(step.produced(), ruling, matter));
    }
}
