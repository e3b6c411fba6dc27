package gradedsanctions.rulebook.scenario;

import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.rulebook.Reading;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.Ruling;
import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.Sources;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs the scenarios of a release. */
public final class Scenarios {

    private Scenarios() {}

    /** Every scenario that can be read, in the order of the files; what can't be read is among the problems. */
    public static List<ScenarioResult> run(Release release) {
        return run(release, catalogue(release), scenario -> {});
    }

    /**
     * Runs them all. Problems are what is wrong with the scenario files, which are errors; and, as warnings, every
     * scenario that does not come out as expected and every rule that no scenario tests.
     */
    public static Examination examine(Release release) {
        return examine(release, scenario -> {});
    }

    /** @param next told of each scenario before it is run */
    public static Examination examine(Release release, Consumer<ScenarioPlace> next) {
        Catalogue catalogue = catalogue(release);
        List<ScenarioResult> results = run(release, catalogue, next);
        Coverage coverage = new Coverage(release.sources(), catalogue.scenarios(), results);
        List<Problem> problems = new ArrayList<>(catalogue.problems());
        results.stream().filter(r -> !r.passed()).map(Scenarios::failure).forEach(problems::add);
        problems.addAll(coverage.warnings());
        problems.sort(null);
        return new Examination(problems, results, topics(catalogue, results, coverage));
    }

    /** The matters of all scenarios that can be read. */
    public static List<ObjectNode> matters(Release release) {
        return catalogue(release).scenarios().values().stream()
                .map(Scenario::matter)
                .toList();
    }

    /** The matter of a scenario; empty if there is none of this name. */
    public static Optional<ObjectNode> matter(Release release, String name) {
        return Optional.ofNullable(catalogue(release).scenarios().get(name)).map(Scenario::matter);
    }

    /** One of them; empty if there is none of this name. */
    public static Optional<ScenarioResult> run(Release release, String name) {
        return Optional.ofNullable(catalogue(release).scenarios().get(name)).map(scenario -> run(release, scenario));
    }

    /** @param text of the file with the other expectation, and no other byte changed */
    public record Adopted(String file, int line, String text) {}

    /**
     * A scenario that expects what the rules say of it now.
     *
     * @return empty if there is none of this name, or it can't be judged
     */
    public static Optional<Adopted> adopting(Release release, String name) {
        Scenario scenario = catalogue(release).scenarios().get(name);
        if (scenario == null) {
            return Optional.empty();
        }
        try {
            Ruling ruling = judge(release, scenario);
            JsonNode after = new Adoption(scenario.expect(), ruling, fired(ruling)).expectation();
            return new ExpectationText(release.files().text(scenario.file()))
                    .with(name, scenario.expect(), after)
                    .map(text -> new Adopted(scenario.file(), scenario.line(), text));
        } catch (Rejected e) {
            return Optional.empty();
        }
    }

    private static Ruling judge(Release release, Scenario scenario) {
        return release.judge(release.read(scenario.matter(), LocalDate.MIN, List.of(), List.of()), true);
    }

    private static Set<String> fired(Ruling ruling) {
        Set<String> fired = new TreeSet<>();
        for (Ruling.Step step : ruling.derivation()) {
            fired.add(step.rule());
            fired.add(step.rule().replaceFirst("/.*", ""));
        }
        return fired;
    }

    /** The ruling of a scenario and its derivation, to be read; empty if there is none of this name or it can't be judged. */
    public static Optional<String> reading(Release release, String name, boolean english) {
        Scenario scenario = catalogue(release).scenarios().get(name);
        if (scenario == null) {
            return Optional.empty();
        }
        try {
            Ruling ruling = judge(release, scenario);
            return Optional.of(Reading.of(release, ruling, scenario.matter(), english));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Problem failure(ScenarioResult result) {
        return new Problem(
                result.file(),
                result.line(),
                1,
                false,
                "scenario \"" + result.name() + "\" fails: " + String.join("; ", result.differences()));
    }

    private static List<Topic> topics(Catalogue catalogue, List<ScenarioResult> results, Coverage coverage) {
        Map<String, Topic> topics = new TreeMap<>();
        coverage.files().forEach(file -> count(topics, file, 1, 0, 0, 0));
        for (ScenarioResult result : results) {
            Scenario scenario = catalogue.scenarios().get(result.name());
            boolean near = scenario != null && coverage.isNearMiss(scenario);
            count(topics, result.file(), 0, 1, near ? 1 : 0, result.passed() ? 0 : 1);
        }
        return List.copyOf(topics.values());
    }

    private static void count(Map<String, Topic> topics, String file, int rules, int scenarios, int near, int failed) {
        String folder = RuleFiles.folder(file);
        topics.merge(folder, new Topic(folder, rules, scenarios, near, failed), Topic::plus);
    }

    static Catalogue catalogue(Release release) {
        return new Catalogue(release.files(), Coverage.ids(release.sources()));
    }

    /** Every name by which scenarios can speak of a rule: its id, and rule/row. */
    public static Set<String> rules(Sources sources) {
        return Coverage.ids(sources);
    }

    /** What is wrong with the scenario files, whether or not what they expect comes true. */
    public static List<Problem> problems(RuleFiles files, Sources sources) {
        return new Catalogue(files, Coverage.ids(sources)).problems();
    }

    /** The scenarios that expect a rule, or the row of a table, to apply or not to, by its id. */
    public static Map<String, List<ScenarioPlace>> naming(RuleFiles files, Sources sources) {
        Map<String, List<ScenarioPlace>> naming = new TreeMap<>();
        for (Scenario scenario :
                new Catalogue(files, Coverage.ids(sources)).scenarios().values()) {
            Set<String> named = new TreeSet<>(scenario.expected("because"));
            named.addAll(scenario.expected("notBecause"));
            named.forEach(id -> naming.computeIfAbsent(id, k -> new ArrayList<>())
                    .add(new ScenarioPlace(scenario.name(), scenario.file(), scenario.line())));
        }
        return naming;
    }

    private static List<ScenarioResult> run(Release release, Catalogue catalogue, Consumer<ScenarioPlace> next) {
        return catalogue.scenarios().values().stream()
                .peek(s -> next.accept(new ScenarioPlace(s.name(), s.file(), s.line())))
                .map(s -> run(release, s))
                .toList();
    }

    static ScenarioResult run(Release release, Scenario scenario) {
        Set<String> fired = Set.of();
        List<String> differences;
        try {
            Ruling ruling = judge(release, scenario);
            fired = fired(ruling);
            differences = Comparison.of(scenario.expect(), ruling, fired);
        } catch (Rejected e) {
            differences = e.faults().stream().map(Scenarios::words).toList();
        } catch (RuntimeException e) {
            // Whatever a rule throws is a fault of the rule, to be shown beside the scenario that found it.
            differences = List.of(ScenarioResult.BREAKS_OFF + e.getMessage());
        }
        return new ScenarioResult(scenario.name(), scenario.file(), scenario.line(), differences, fired);
    }

    private static String words(Fault fault) {
        String hint = fault.hint();
        return fault.field() + " is " + fault.value() + "; expected " + fault.expected()
                + (hint == null || !hint.startsWith("maybe ") ? "" : " (" + hint + ")");
    }
}
