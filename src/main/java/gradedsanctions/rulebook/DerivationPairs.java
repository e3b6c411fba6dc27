package gradedsanctions.rulebook;

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

/** Two derivations of one matter, rule by rule beside each other. */
public final class DerivationPairs {

    /**
     * @param before null where the rule did not fire
     * @param after null where it does not fire any more
     * @param changed whether the rule itself is another one
     */
    public record Pair(
            String rule, @Nullable Said before, @Nullable Said after, boolean changed) {

        /** On the same grounds the same rule concludes the same, even where less of it is used afterwards. */
        public boolean isSame() {
            return Objects.equals(before, after)
                    || !changed && before != null && after != null && before.grounds.equals(after.grounds);
        }
    }

    /**
     * A step in words.
     *
     * @param grounds all that it rests on
     */
    public record Said(String title, String basis, String because, String hence, String grounds) {}

    private DerivationPairs() {}

    /**
     * In the order of the new derivation; rules that do not fire any more stand where they fell out.
     *
     * @param before null if the matter can't be judged so
     * @param after null if the matter can't be judged so
     * @param changed ids of the rules that are not the same, of {@link #changed}
     */
    public static List<Pair> of(
            @Nullable Ruling before, @Nullable Ruling after, JsonNode matter, Words words, Set<String> changed) {
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
                .map(key -> pair(key.substring(0, key.indexOf(' ')), old.get(key), now.get(key), changed))
                .toList();
    }

    private static Pair pair(String rule, @Nullable Said before, @Nullable Said after, Set<String> changed) {
        return new Pair(rule, before, after, changed.contains(rule.replaceFirst("/.*", "")));
    }

    /** Ids of the rules that two releases have both, with other conditions or conclusions, or with other rows. */
    public static Set<String> changed(Release before, Release after) {
        Map<String, String> old = says(before);
        Map<String, String> now = says(after);
        return now.entrySet().stream()
                .filter(rule -> !rule.getValue().equals(old.get(rule.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Map<String, String> says(Release release) {
        return release.rules().stream()
                .collect(Collectors.toMap(
                        rule -> rule.id().replaceFirst("/.*", ""),
                        rule -> rule.conditions().stream()
                                        .map(c -> c.quantifier() + " " + c)
                                        .toList()
                                + " " + rule.inserts(),
                        String::concat));
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
                words.items(step.produced(), ruling, matter),
                words.items(
                        Stream.concat(step.matched().stream(), step.tested().stream())
                                .toList(),
                        ruling,
                        matter));
    }
}
