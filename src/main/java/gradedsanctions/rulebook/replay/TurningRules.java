package gradedsanctions.rulebook.replay;

import gradedsanctions.rulebook.DerivationPairs;
import gradedsanctions.rulebook.Ruling;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which rules two derivations of one matter part at. */
public final class TurningRules {

    private record Conclusion(String rule, @Nullable Integer act, Set<String> concluded) {}

    private TurningRules() {}

    /**
     * Ids of the rules that fire on one side only or conclude something else; none where a side can't judge.
     *
     * @param turning of the two releases: only these rules can part
     */
    public static Set<String> of(Outcome outcome, DerivationPairs.Turning turning) {
        Ruling before = outcome.before().ruling();
        Ruling after = outcome.after().ruling();
        Set<String> rules = new TreeSet<>();
        if (before != null && after != null) {
            Set<Conclusion> old = conclusions(before);
            Set<Conclusion> now = conclusions(after);
            old.stream().filter(one -> !now.contains(one)).forEach(one -> rules.add(one.rule()));
            now.stream().filter(one -> !old.contains(one)).forEach(one -> rules.add(one.rule()));
        }
        rules.removeIf(rule -> !turning.canPart(rule));
        return rules;
    }

    private static Set<Conclusion> conclusions(Ruling ruling) {
        return ruling.derivation().stream()
                .map(step -> new Conclusion(step.rule(), step.act(), ruling.concluded(step)))
                .collect(Collectors.toSet());
    }
}
