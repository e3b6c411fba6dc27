package gradedsanctions.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Two derivations of one matter, rule by rule beside each other. */
public final class DerivationPairs {

    /**
     * @param before null where the rule did not fire
     * @param after null where it does not fire any more
     */
    public record Pair(
            String rule, @Nullable Said before, @Nullable Said after) {

        public boolean isSame() {
            return Objects.equals(before, after);
        }
    }

    /** A step in words. */
    public record Said(String title, String basis, String because, String hence) {}

    private DerivationPairs() {}

    /**
     * In the order of the new derivation; rules that do not fire any more stand where they fell out.
     *
     * @param before null if the matter can't be judged so
     * @param after null if the matter can't be judged so
     */
    public static List<Pair> of(@Nullable Ruling before, @Nullable Ruling after, JsonNode matter, Words words) {
        Map<String, Said> old = steps(before, matter, words);
        Map<String, Said> now = steps(after, matter, words);
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
