package gradedsanctions.rulebook.scenario;

import gradedsanctions.rulebook.Release;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** One run of the scenarios of a release: results come one by one, and what conditions came to is listened for. */
public final class ScenarioRun {

    private final Release release;
    private final Catalogue catalogue;
    private final ConditionCoverage.Seen seen = new ConditionCoverage.Seen();
    private final List<ScenarioResult> results = new ArrayList<>();

    public ScenarioRun(Release release) {
        this.release = release;
        this.catalogue = Scenarios.catalogue(release);
    }

    /** How many scenarios can be run. */
    public int size() {
        return catalogue.scenarios().size();
    }

    /**
     * Runs them all.
     *
     * @param first which come before the others
     * @param each told of every result as it comes
     */
    public void run(Predicate<ScenarioPlace> first, Consumer<ScenarioResult> each) {
        Release heard = release.interpreting(release.sources(), seen);
        catalogue.scenarios().values().stream()
                .sorted(Comparator.comparing(s -> !first.test(new ScenarioPlace(s.name(), s.file(), s.line()))))
                .forEach(scenario -> {
                    ScenarioResult result = Scenarios.run(heard, scenario);
                    results.add(result);
                    each.accept(result);
                });
    }

    /** What was tried of the rules, once it has ended. */
    public ConditionCoverage coverage() {
        return ConditionCoverage.of(release, seen, results);
    }
}
