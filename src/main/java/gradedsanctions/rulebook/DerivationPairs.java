package gradedsanctions.rulebook;

import gradedsanctions.rulebook.source.RuleSource;
import java.util.ArrayList;
import java.util.Arrays;
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
     * @param free whether the rule can come out otherwise on the same grounds: it is another one
     * @param moved whether what it rests on can be otherwise: conclusions of other rules
     */
    public record Pair(
            String rule, @Nullable Said before, @Nullable Said after, boolean free, boolean moved) {

        /** The same rule concludes the same on the same grounds, even where less of it, or nothing, is used afterwards. */
        public boolean isSame() {
            if (Objects.equals(before, after) || !free && !moved) {
                return true;
            }
            return !free && before != null && after != null && before.grounds.equals(after.grounds);
        }
    }

    /**
     * Ids of rules, without rows of tables.
     *
     * @param changed those with other conditions or conclusions, or in one of the releases only
     * @param resting those with conditions on what other rules conclude
     */
    public record Turning(Set<String> changed, Set<String> resting) {

        /** From one release to another. */
        public static Turning between(Release before, Release after) {
            Map<String, String> old = says(before);
            Map<String, String> now = says(after);
            Set<String> changed = Stream.concat(old.keySet().stream(), now.keySet().stream())
                    .filter(rule -> !Objects.equals(old.get(rule), now.get(rule)))
                    .collect(Collectors.toSet());
            return new Turning(
                    changed, Stream.of(before, after).flatMap(Turning::resting).collect(Collectors.toSet()));
        }

        /** Whether a rule, or a row of a table, can come out otherwise for one matter. */
        public boolean canPart(String rule) {
            return changed.contains(whole(rule)) || resting.contains(whole(rule));
        }

        private static Map<String, String> says(Release release) {
            return release.rules().stream()
                    .collect(Collectors.toMap(rule -> whole(rule.id()), Turning::says, String::concat));
        }

        /** All but where it stands. */
        private static String says(RuleSource rule) {
            List<String> when = rule.conditions().stream()
                    .map(condition -> condition.quantifier() + " " + condition)
                    .toList();
            return Arrays.asList(
                            rule.title(),
                            rule.basis(),
                            rule.status(),
                            rule.division(),
                            rule.salience(),
                            rule.effective(),
                            rule.expires(),
                            rule.enabled(),
                            when,
                            rule.inserts())
                    .toString();
        }

        private static Stream<String> resting(Release release) {
            Set<String> concluded = release.rules().stream()
                    .flatMap(rule -> rule.inserts().stream())
                    .map(RuleSource.Insert::type)
                    .collect(Collectors.toSet());
            return release.rules().stream()
                    .filter(rule -> rule.conditions().stream()
                            .anyMatch(condition -> concluded.stream()
                                    .anyMatch(type -> release.sources().isA(type, condition.type()))))
                    .map(rule -> whole(rule.id()));
        }

        private static String whole(String rule) {
            return rule.replaceFirst("/.*", "");
        }
    }

    /**
     * A step in words.
     *
     * @param grounds all that it rests on, every value of it
     * @param concluded what it concludes, every value of it
     */
    public record Said(
            String title, String basis, String because, String hence, Set<String> grounds, Set<String> concluded) {}

    private DerivationPairs() {}

    /**
     * In the order of the new derivation; rules that do not fire any more stand where they fell out.
     *
     * @param before null if the matter can't be judged so
     * @param after null if the matter can't be judged so
     * @param turning of the releases
     */
    public static List<Pair> of(
            @Nullable Ruling before, @Nullable Ruling after, JsonNode matter, Words words, Turning turning) {
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
                .map(key -> pair(key.substring(0, key.indexOf(' ')), old.get(key), now.get(key), turning))
                .toList();
    }

    private static Pair pair(String rule, @Nullable Said before, @Nullable Said after, Turning turning) {
        String whole = Turning.whole(rule);
        return new Pair(
                rule,
                before,
                after,
                turning.changed().contains(whole),
                turning.resting().contains(whole));
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
                Stream.concat(step.matched().stream(), step.tested().stream())
                        .map(name -> exact(name, ruling, matter, words))
                        .collect(Collectors.toSet()),
                ruling.concluded(step));
    }

    /** Conclusions are numbered, so their values count and not their names. */
    private static String exact(String name, Ruling ruling, JsonNode matter, Words words) {
        Ruling.Conclusion conclusion = ruling.conclusions().get(name);
        return conclusion == null ? words.item(name, ruling, matter) : conclusion.type() + conclusion.values();
    }
}
