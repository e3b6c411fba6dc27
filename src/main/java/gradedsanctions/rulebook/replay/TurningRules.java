package gradedsanctions.rulebook.replay;

import gradedsanctions.rulebook.DerivationPairs;
import gradedsanctions.rulebook.Ruling;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Which rules two derivations of one matter part at. */
public final class TurningRules {

    /** What a rule concluded for an act; conclusions are numbered, so their values count and not their names. */
    private record Conclusion(String rule, Object act, Set<Object> concluded) {}

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
        Set<Conclusion> all = new HashSet<>();
        for (Ruling.Step step : ruling.derivation()) {
            Set<Object> concluded = new HashSet<>();
            step.produced().stream()
                    .map(name -> ruling.conclusions().get(name))
                    .filter(Objects::nonNull)
                    .forEach(conclusion -> concluded.add(conclusion.type() + conclusion.values()));
            all.add(new Conclusion(step.rule(), Objects.requireNonNullElse(step.act(), ""), concluded));
        }
        return all;
    }
}
