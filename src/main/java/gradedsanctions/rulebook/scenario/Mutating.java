package gradedsanctions.rulebook.scenario;

import gradedsanctions.rulebook.Probe;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Changes the rules a little, one change at a time, and looks whether a scenario then comes out otherwise. */
public final class Mutating {

    /** A scenario as it comes out under the rules unchanged. */
    private record Run(Scenario scenario, Set<RuleSource> reached, Set<String> fired) {}

    private enum Fate {
        KILLED,
        SURVIVED,
        EQUIVALENT
    }

    private final Release release;
    private final List<Run> runs = new ArrayList<>();

    private Mutating(Release release) {
        this.release = release;
        Reached reached = new Reached();
        Release heard = release.interpreting(release.sources(), reached);
        for (Scenario scenario : Scenarios.catalogue(release).scenarios().values()) {
            reached.rules = Collections.newSetFromMap(new IdentityHashMap<>());
            ScenarioResult result = Scenarios.run(heard, scenario);
            if (!result.passed()) {
                throw new IllegalArgumentException("the scenario \"" + scenario.name()
                        + "\" fails already; every scenario must pass before changes are tried");
            }
            runs.add(new Run(scenario, reached.rules, result.fired()));
        }
    }

    /**
     * Tries every change on all processors.
     *
     * @param stride every how many-th change is tried: 1 for all
     * @param progress hears of how many changes of all are done
     * @throws IllegalArgumentException if a scenario fails under the rules unchanged
     */
    public static MutationReport of(Release release, int stride, ObjIntConsumer<Integer> progress) {
        List<Mutation> all = Mutations.of(release.sources());
        List<Mutation> chosen = IntStream.range(0, all.size())
                .filter(i -> i % stride == 0)
                .mapToObj(all::get)
                .toList();
        Mutating mutating = new Mutating(release);
        Equivalents equivalents = new Equivalents(release.files());
        AtomicInteger done = new AtomicInteger();
        Map<Mutation, Fate> fates = Collections.synchronizedMap(new IdentityHashMap<>());
        chosen.parallelStream().forEach(mutation -> {
            boolean killed = mutating.kills(mutation);
            boolean marked = equivalents.reason(mutation).isPresent();
            fates.put(mutation, killed ? Fate.KILLED : marked ? Fate.EQUIVALENT : Fate.SURVIVED);
            progress.accept(chosen.size(), done.incrementAndGet());
        });
        return report(chosen, fates, equivalents);
    }

    private static MutationReport report(List<Mutation> chosen, Map<Mutation, Fate> fates, Equivalents equivalents) {
        Map<Mutation.Operator, int[]> counts = new LinkedHashMap<>();
        for (Mutation.Operator operator : Mutation.Operator.values()) {
            counts.put(operator, new int[2]);
        }
        for (Mutation mutation : chosen) {
            Fate fate = fates.get(mutation);
            int[] count = counts.getOrDefault(mutation.operator(), new int[2]);
            count[0] += fate == Fate.EQUIVALENT ? 0 : 1;
            count[1] += fate == Fate.KILLED ? 1 : 0;
        }
        return new MutationReport(
                counts.entrySet().stream()
                        .map(e -> new MutationReport.OfOperator(e.getKey().name(), e.getValue()[0], e.getValue()[1]))
                        .toList(),
                changes(chosen, equivalents, mutation -> fates.get(mutation) == Fate.SURVIVED),
                changes(chosen, equivalents, mutation -> fates.get(mutation) == Fate.EQUIVALENT),
                equivalents.problems());
    }

    private static List<MutationReport.Change> changes(
            List<Mutation> chosen, Equivalents equivalents, Predicate<Mutation> which) {
        return chosen.stream()
                .filter(which)
                .sorted(Comparator.comparing((Mutation m) -> m.rule().file()).thenComparing(Mutation::line))
                .map(m -> new MutationReport.Change(
                        m.operator().name(),
                        m.subject(),
                        m.rule().file(),
                        m.line(),
                        m.change(),
                        equivalents.reason(m).orElse("")))
                .toList();
    }

    /** Scenarios in which the rule fires come first, then those beside it: most changes show there. */
    private boolean kills(Mutation mutation) {
        Release changed = release.interpreting(
                release.sources().with(mutation.in(release.sources().rules())), null);
        String folder = RuleFiles.folder(mutation.rule().file());
        return runs.stream()
                .filter(run -> run.reached().contains(mutation.rule()))
                .sorted(Comparator.comparing((Run run) -> !run.fired().contains(mutation.subject()))
                        .thenComparing(
                                run -> !RuleFiles.folder(run.scenario().file()).equals(folder)))
                .anyMatch(run -> !Scenarios.run(changed, run.scenario()).passed());
    }

    private static final class Reached implements Probe {

        private Set<RuleSource> rules = Collections.newSetFromMap(new IdentityHashMap<>());

        @Override
        public void saw(RuleSource rule, Term truth, boolean held) {}

        @Override
        public void reached(RuleSource rule) {
            rules.add(rule);
        }
    }
}
