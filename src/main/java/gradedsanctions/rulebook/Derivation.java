package gradedsanctions.rulebook;

import gradedsanctions.rulebook.source.Contract;
import gradedsanctions.rulebook.source.RuleSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The proof of a ruling: every rule that fired, in an order that depends on nothing but the matter and the rules (pass,
 * then how deep a rule lies, then its id and what it matched), with a name for every fact.
 */
final class Derivation {

    /** A conclusion with the basis and status that it rests on. */
    record Outcome(
            Object fact, String ref, String basis, @Nullable String status) {}

    private record Draft(Firing firing, List<Object> produced, String ruleId, List<String> matched, String key) {}

    private final Engine engine;
    private final Map<String, Integer> depths;
    private final FactNames names;
    private final Map<Object, RuleSource> sources = new IdentityHashMap<>();
    private final Map<String, Ruling.Conclusion> conclusions = new LinkedHashMap<>();
    private final List<Ruling.Step> steps = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    Derivation(Engine engine, Map<String, Integer> depths) {
        this.engine = engine;
        this.depths = depths;
        this.names = new FactNames(engine);
    }

    /** Names a fact of the input by its path. */
    void input(Object fact, String path) {
        names.input(fact, path);
    }

    /** The name of a fact of the input or of a conclusion. */
    String name(Object fact) {
        return names.of(fact);
    }

    void add(List<Firing> firings, @Nullable Integer act, LocalDate day) {
        Map<Integer, List<Firing>> strata = new TreeMap<>();
        firings.forEach(
                f -> strata.computeIfAbsent(depth(f), d -> new ArrayList<>()).add(f));
        strata.forEach((depth, layer) -> layer.stream()
                .flatMap(firing -> drafts(firing).stream())
                .sorted(Comparator.comparing(Draft::key))
                .forEach(draft -> settle(draft, act, day, depth)));
    }

    private int depth(Firing firing) {
        return depths.getOrDefault(firing.rule().name(), 0);
    }

    /** A firing of a table rule falls apart into its rows, each with the id of the row. */
    private List<Draft> drafts(Firing firing) {
        List<String> matched =
                firing.matched().stream().map(this::name).distinct().sorted().toList();
        List<Draft> drafts = new ArrayList<>();
        List<Object> together = new ArrayList<>();
        for (Object fact : firing.produced()) {
            if (engine.isA(fact, Contract.ROW)) {
                drafts.add(draft(firing, List.of(fact), firing.rule().id() + "/" + engine.get(fact, "id"), matched));
            } else {
                together.add(fact);
            }
        }
        if (!together.isEmpty()) {
            drafts.add(draft(firing, together, firing.rule().id(), matched));
        }
        return drafts;
    }

    private Draft draft(Firing firing, List<Object> produced, String ruleId, List<String> matched) {
        String key = ruleId
                + matched
                + produced.stream().map(names::rendered).sorted().toList();
        return new Draft(firing, produced, ruleId, matched, key);
    }

    private void settle(Draft draft, @Nullable Integer act, LocalDate day, int depth) {
        RuleSource rule = draft.firing().rule();
        Set<String> produced = new LinkedHashSet<>();
        for (Object fact : draft.produced()) {
            sources.put(fact, rule);
            String ref = names.conclude(fact);
            if (!conclusions.containsKey(ref)) {
                conclusions.put(ref, names.conclusion(fact));
                outcomes.add(new Outcome(fact, ref, basis(draft), status(draft)));
            }
            produced.add(ref);
        }
        Ruling.Step step = new Ruling.Step(
                draft.ruleId(),
                rule.title(),
                basis(draft),
                rule.status(),
                rule.discretion(),
                act,
                day,
                depth,
                draft.matched(),
                tested(draft.firing()),
                List.copyOf(produced));
        boolean seen = steps.stream()
                .anyMatch(s -> s.rule().equals(step.rule())
                        && s.matched().equals(step.matched())
                        && s.produced().equals(step.produced()));
        if (!seen) {
            steps.add(step);
        }
    }

    /** The most exact basis: that of a matched row, else that of the rule. */
    private String basis(Draft draft) {
        Object own = draft.produced().get(0);
        if (engine.isA(own, Contract.ROW)) {
            return String.valueOf(engine.get(own, "basis"));
        }
        return draft.firing().matched().stream()
                .filter(f -> engine.isA(f, Contract.ROW))
                .map(f -> String.valueOf(engine.get(f, "basis")))
                .findFirst()
                .orElse(draft.firing().rule().basis());
    }

    /** The weakest status among the rule and the rows it matched; house numbers have none. */
    private @Nullable String status(Draft draft) {
        List<String> order = List.of("V", "V2", "P", "I", "M");
        List<@Nullable String> all = new ArrayList<>();
        all.add(draft.firing().rule().status());
        for (Object fact : draft.firing().matched()) {
            RuleSource source = sources.get(fact);
            if (source != null && engine.isA(fact, Contract.ROW)) {
                all.add(source.status());
            }
        }
        return all.stream()
                .filter(s -> s != null)
                .max(Comparator.comparingInt(order::indexOf))
                .orElse(null);
    }

    /** The paths of the facts of the input that the conditions of the rule looked at. */
    private List<String> tested(Firing firing) {
        Set<String> paths = new TreeSet<>();
        for (RuleSource.Condition condition : firing.rule().conditions()) {
            for (Object fact : firing.matched()) {
                String name = name(fact);
                if (engine.isA(fact, condition.type())
                        && Character.isLowerCase(name.charAt(0))
                        && !name.contains(".circumstances[")
                        && !conclusions.containsKey(name)) {
                    condition.fields().forEach(field -> paths.add(names.path(fact, field)));
                }
            }
        }
        return List.copyOf(paths);
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    /** The steps, without the parts of tables that no step has used. */
    List<Ruling.Step> steps() {
        Set<String> used = new HashSet<>();
        steps.forEach(step -> used.addAll(step.matched()));
        List<Ruling.Step> kept = new ArrayList<>();
        for (Ruling.Step step : steps) {
            boolean table = List.of("subject", "decision").containsAll(step.matched())
                    && step.produced().stream().noneMatch(FactNames::isListed);
            List<String> produced =
                    table ? step.produced().stream().filter(used::contains).toList() : step.produced();
            if (!produced.isEmpty()) {
                kept.add(new Ruling.Step(
                        step.rule(),
                        step.title(),
                        step.basis(),
                        step.status(),
                        step.discretion(),
                        step.act(),
                        step.date(),
                        step.stratum(),
                        step.matched(),
                        step.tested(),
                        produced));
            }
        }
        return kept;
    }

    Map<String, Ruling.Conclusion> conclusions() {
        Set<String> named = new HashSet<>();
        steps().forEach(step -> named.addAll(step.produced()));
        Map<String, Ruling.Conclusion> kept = new LinkedHashMap<>(conclusions);
        kept.keySet().retainAll(named);
        return kept;
    }
}
