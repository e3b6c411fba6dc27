package gradedsanctions.rulebook;

import gradedsanctions.rulebook.source.Contract;
import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.RuleSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

    private static final Map<String, String> LISTS = Map.of(
            "Finding",
            "findings",
            Contract.MEASURE,
            "measures",
            "Referral",
            "referrals",
            "Handling",
            "handling",
            "Question",
            "questions");

    private final Engine engine;
    private final Map<String, Integer> depths;
    private final Map<Object, String> names = new IdentityHashMap<>();
    private final Map<Object, RuleSource> sources = new IdentityHashMap<>();
    private final Map<String, String> refs = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Ruling.Conclusion> conclusions = new LinkedHashMap<>();
    private final List<Ruling.Step> steps = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    Derivation(Engine engine, Map<String, Integer> depths) {
        this.engine = engine;
        this.depths = depths;
    }

    /** Names a fact of the input by its path. */
    void input(Object fact, String path) {
        names.put(fact, path);
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
                + produced.stream().map(this::rendered).sorted().toList();
        return new Draft(firing, produced, ruleId, matched, key);
    }

    private void settle(Draft draft, @Nullable Integer act, LocalDate day, int depth) {
        RuleSource rule = draft.firing().rule();
        Set<String> produced = new LinkedHashSet<>();
        for (Object fact : draft.produced()) {
            sources.put(fact, rule);
            boolean fresh = !refs.containsKey(rendered(fact));
            String ref = refs.computeIfAbsent(rendered(fact), r -> newRef(fact));
            names.put(fact, ref);
            if (fresh) {
                conclusions.put(ref, conclusion(fact));
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

    private String newRef(Object fact) {
        if (engine.isA(fact, Contract.ROW)) {
            return engine.typeOf(fact) + "[" + engine.get(fact, "id") + "]";
        }
        String list = engine.isA(fact, Contract.MEASURE)
                ? LISTS.getOrDefault(Contract.MEASURE, "")
                : LISTS.getOrDefault(engine.typeOf(fact), engine.typeOf(fact));
        return list + "[" + (counts.merge(list, 1, Integer::sum) - 1) + "]";
    }

    private Ruling.Conclusion conclusion(Object fact) {
        String type = engine.typeOf(fact);
        String title = engine.sources().annotation(type, "title");
        return new Ruling.Conclusion(type, title == null ? type : title, values(fact));
    }

    private Map<String, Object> values(Object fact) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Declared.Field field : engine.sources().fields(engine.typeOf(fact))) {
            Object value = engine.get(fact, field.name());
            if (value != null) {
                values.put(VocabularyReader.jsonName(field.name()), plain(value));
            }
        }
        return values;
    }

    private Object plain(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof BigDecimal decimal) {
            return Canonical.plain(decimal);
        }
        return value instanceof Number || value instanceof Boolean
                ? value
                : names.getOrDefault(value, String.valueOf(value));
    }

    private String rendered(Object fact) {
        return engine.typeOf(fact) + values(fact);
    }

    String name(Object fact) {
        String name = names.get(fact);
        if (name == null) {
            throw new IllegalStateException("a fact of type " + engine.typeOf(fact) + " came from nowhere");
        }
        return name;
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
                        && !conclusions.containsKey(name)) {
                    condition.fields().forEach(field -> paths.add(path(fact, name, field)));
                }
            }
        }
        return List.copyOf(paths);
    }

    private String path(Object fact, String name, String field) {
        boolean general = engine.sources().fields(Contract.INCIDENT).stream()
                .anyMatch(f -> f.name().equals(field));
        if (field.equals("offence")) {
            return name + ".category";
        }
        String below = engine.isA(fact, Contract.SUBJECT)
                ? field.equals("kind") ? "." : ".attributes."
                : engine.isA(fact, Contract.INCIDENT) && !general ? ".facts." : ".";
        return name + below + VocabularyReader.jsonName(field);
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
                    && step.produced().stream().noneMatch(Derivation::isListed);
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

    private static boolean isListed(String ref) {
        return LISTS.containsValue(ref.replaceFirst("\\[.*", ""));
    }

    Map<String, Ruling.Conclusion> conclusions() {
        Set<String> named = new HashSet<>();
        steps().forEach(step -> named.addAll(step.produced()));
        Map<String, Ruling.Conclusion> kept = new LinkedHashMap<>(conclusions);
        kept.keySet().retainAll(named);
        return kept;
    }
}
