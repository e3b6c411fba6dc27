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
    private final List<Scenario> scenarios;
    private final ConditionCoverage.Seen seen = new ConditionCoverage.Seen();
    private final List<ScenarioResult> results = new ArrayList<>();

    /** Of all scenarios. */
    public ScenarioRun(Release release) {
        this(release, place -> true);
    }

    /** @param chosen those that are run */
    public ScenarioRun(Release release, Predicate<ScenarioPlace> chosen) {
        this.release = release;
        this.scenarios = Scenarios.catalogue(release).scenarios().values().stream()
                .filter(scenario -> chosen.test(place(scenario)))
                .toList();
    }

    private static ScenarioPlace place(Scenario scenario) {
        return new ScenarioPlace(scenario.name(), scenario.file(), scenario.line());
    }

    /** How many scenarios can be run. */
    public int size() {
        return scenarios.size();
    }

    /**
     * Runs them all.
     *
     * @param first which come before the others
     * @param each told of every result as it comes
     */
    public void run(Predicate<ScenarioPlace> first, Consumer<ScenarioResult> each) {
        Release heard = release.interpreting(release.sources(), seen);
        scenarios.stream()
                .sorted(Comparator.comparing(scenario -> !first.test(place(scenario))))
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
