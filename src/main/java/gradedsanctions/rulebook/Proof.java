package gradedsanctions.rulebook;

import gradedsanctions.rulebook.source.BasisText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The derivation of a ruling as a graph that people follow: facts, what was found, how grave it is, what follows. Steps
 * of one rule stand in one node.
 *
 * @param facts paths into the matter that some step looked at
 */
public record Proof(List<Fact> facts, List<Node> nodes) {

    /** Where a node stands on the way from facts to outcome. */
    public enum Stage {
        FINDING,
        GRADE,
        OUTCOME
    }

    /**
     * @param id unique in the proof, fit for HTML
     * @param act null where it is not about one act
     */
    public record Fact(String id, String path, @Nullable Integer act) {}

    /**
     * @param act null where it is not about one act
     * @param from ids of the facts and nodes that it rests on
     * @param text what basis.md says of its basis, null if the release has no words for it
     */
    public record Node(
            String id,
            Stage stage,
            String rule,
            String title,
            String basis,
            String mark,
            @Nullable Integer act,
            List<String> from,
            List<String> matched,
            List<String> produced,
            @Nullable BasisText text) {

        /** Whether it only reads out a table, and rests on no fact. */
        public boolean isTable() {
            return from.isEmpty();
        }
    }

    private static final List<String> OUTCOMES = List.of("measures[", "referrals[", "questions[", "handling[");
    private static final List<String> OPTIONS =
            List.of("Option", "OptionPeriod", "OptionEffect", "ProposedDisposition");
    private static final List<String> WHOLES = List.of("subject", "decision");

    public static Proof of(Ruling ruling, Release release) {
        return new Drawing(ruling, release).draw();
    }

    /** What is drawn at a stage: all but the tables. */
    public List<Node> at(Stage stage) {
        return nodes.stream()
                .filter(node -> node.stage() == stage && !node.isTable())
                .toList();
    }

    private static final class Drawing {

        private final Ruling ruling;
        private final Release release;
        private final Map<String, List<Ruling.Step>> groups = new LinkedHashMap<>();
        private final Map<String, Set<String>> producers = new LinkedHashMap<>();
        private final Map<String, String> facts = new LinkedHashMap<>();

        Drawing(Ruling ruling, Release release) {
            this.ruling = ruling;
            this.release = release;
            for (Ruling.Step step : ruling.derivation()) {
                String rule = step.rule().contains("/") && step.tested().isEmpty() && only(step)
                        ? step.rule().substring(0, step.rule().indexOf('/'))
                        : step.rule();
                String key = rule + " " + step.act();
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(step);
                step.produced()
                        .forEach(name -> producers
                                .computeIfAbsent(name, k -> new LinkedHashSet<>())
                                .add(key));
            }
        }

        /** Whether a step read a table and nothing of the matter. */
        private static boolean only(Ruling.Step step) {
            return WHOLES.containsAll(step.matched());
        }

        Proof draw() {
            Set<String> findings = ancestors(group -> products(group).anyMatch(p -> p.startsWith("findings[")));
            Map<String, String> ids = new LinkedHashMap<>();
            groups.keySet().forEach(group -> ids.put(group, "n" + ids.size()));
            Set<String> grave = ancestors(group -> products(group)
                    .anyMatch(p -> Set.of("FinalSeverity", "ActRange").contains(type(p)) || isOption(p)));
            List<Node> nodes = new ArrayList<>();
            groups.forEach((group, steps) -> nodes.add(node(ids, group, steps, stage(group, findings, grave))));
            return new Proof(
                    facts.entrySet().stream()
                            .map(e -> new Fact(e.getValue(), e.getKey(), act(e.getKey())))
                            .toList(),
                    nodes);
        }

        private Stage stage(String group, Set<String> findings, Set<String> grave) {
            if (products(group).allMatch(p -> OUTCOMES.stream().anyMatch(p::startsWith) || isOption(p))) {
                return Stage.OUTCOME;
            }
            return findings.contains(group) || !grave.contains(group) ? Stage.FINDING : Stage.GRADE;
        }

        private boolean isOption(String name) {
            return OPTIONS.contains(type(name));
        }

        private String type(String name) {
            Ruling.Conclusion conclusion = ruling.conclusions().get(name);
            return conclusion == null ? "" : conclusion.type();
        }

        private Stream<String> products(String group) {
            return groups.getOrDefault(group, List.of()).stream().flatMap(step -> step.produced().stream());
        }

        /** Groups of that kind, and all that they rest on. */
        private Set<String> ancestors(Predicate<String> kind) {
            Set<String> found = new HashSet<>();
            Deque<String> open =
                    new ArrayDeque<>(groups.keySet().stream().filter(kind).toList());
            while (!open.isEmpty()) {
                String group = open.pop();
                if (found.add(group)) {
                    groups.getOrDefault(group, List.of()).stream()
                            .flatMap(step -> step.matched().stream())
                            .map(name -> producers.getOrDefault(name, Set.of()))
                            .flatMap(Collection::stream)
                            .forEach(open::push);
                }
            }
            return found;
        }

        private Node node(Map<String, String> ids, String group, List<Ruling.Step> steps, Stage stage) {
            Ruling.Step first = steps.get(0);
            Set<String> from = new LinkedHashSet<>();
            Set<String> matched = new LinkedHashSet<>();
            for (Ruling.Step step : steps) {
                reasons(step).forEach(matched::add);
            }
            matched.forEach(name -> {
                if (producers.containsKey(name)) {
                    producers.get(name).stream()
                            .filter(g -> !g.equals(group))
                            .map(ids::get)
                            .forEach(from::add);
                } else {
                    from.add(facts.computeIfAbsent(name, k -> "f" + facts.size()));
                }
            });
            return new Node(
                    ids.getOrDefault(group, group),
                    stage,
                    first.rule(),
                    first.title(),
                    first.basis(),
                    first.discretion() || first.status() == null ? "D" : first.status(),
                    first.act(),
                    List.copyOf(from),
                    List.copyOf(matched),
                    steps.stream()
                            .flatMap(step -> step.produced().stream())
                            .distinct()
                            .toList(),
                    release.words(first.rule(), first.basis()).orElse(null));
        }

        private static @Nullable Integer act(String path) {
            return path.startsWith("acts[") ? Integer.valueOf(path.substring(5, path.indexOf(']'))) : null;
        }

        /** Conclusions and single facts; an act as a whole only where no fact of it is named. */
        private static Set<String> reasons(Ruling.Step step) {
            Set<String> reasons = new TreeSet<>();
            step.tested()
                    .forEach(path -> reasons.add(
                            path.startsWith(Words.HISTORY) ? path.substring(0, path.indexOf(']') + 1) : path));
            step.matched().stream()
                    .filter(name -> !WHOLES.contains(name))
                    .filter(name -> step.tested().stream().noneMatch(fact -> fact.startsWith(name + ".")))
                    .forEach(reasons::add);
            return reasons;
        }
    }
}
