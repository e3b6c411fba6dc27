package gradedsanctions.rulebook;

import gradedsanctions.rulebook.scenario.Examination;
import gradedsanctions.rulebook.scenario.ScenarioItems;
import gradedsanctions.rulebook.scenario.ScenarioPlace;
import gradedsanctions.rulebook.scenario.Scenarios;
import gradedsanctions.rulebook.source.Difference;
import gradedsanctions.rulebook.source.Gate;
import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.Sources;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The way from rule files to a release. */
public final class Rulebook {

    /** Rule files that passed gate A. */
    public record Readable(RuleFiles files, Sources sources) {

        /** What people may say under them. */
        public Vocabulary vocabulary() {
            return new VocabularyReader(sources).read(files.hash());
        }
    }

    private Rulebook() {}

    /**
     * Reads rule files without compiling them.
     *
     * @throws RulesRejected if the gate refuses any of them
     */
    public static Readable read(RuleFiles files) {
        Gate.Outcome outcome = Gate.check(files);
        if (outcome.sources() == null) {
            throw new RulesRejected(outcome.problems());
        }
        return new Readable(files, outcome.sources());
    }

    /** What the second says otherwise than the first, scenarios included. */
    public static Difference difference(Readable before, Readable after) {
        List<Sources> both = List.of(before.sources(), after.sources());
        return Difference.of(before.files(), before.sources(), after.files(), after.sources())
                .with(
                        Difference.entries(
                                ScenarioItems.of(before.files(), both), ScenarioItems.of(after.files(), both)),
                        before.files(),
                        after.files());
    }

    /**
     * Checks, compiles and seals rule files.
     *
     * @throws RulesRejected if there is any error; no text that the gate refuses reaches a compiler
     */
    public static Release seal(RuleFiles files) {
        Sources sources = read(files).sources();
        return new Release(files, sources, new RuleCompiler(files, sources).compile());
    }

    /**
     * Rules that are interpreted and not compiled: ready in a moment, and slower to judge. Judging them ends when its
     * thread is interrupted.
     *
     * @throws RulesRejected if the declarations can't be compiled
     */
    public static Release interpreted(Readable rules) {
        Map<String, byte[]> declarations = new HashMap<>();
        rules.sources()
                .types()
                .values()
                .forEach(type -> declarations.put(type.file(), rules.files().bytes(type.file())));
        rules.sources()
                .enumerations()
                .values()
                .forEach(e -> declarations.put(e.file(), rules.files().bytes(e.file())));
        RuleFiles files = RuleFiles.of(declarations);
        Sources sources = rules.sources().with(List.of());
        return new Release(files, sources, new RuleCompiler(files, sources).compile())
                .interpreting(rules.files(), rules.sources());
    }

    /** Every problem of rule files, errors and warnings, in the order of their places. */
    public static List<Problem> check(RuleFiles files) {
        return examine(files).problems();
    }

    /** What gate A says of rule files; nothing of them is compiled. */
    public static List<Problem> refusals(RuleFiles files) {
        return Gate.check(files).problems();
    }

    /** Checks rule files and runs their scenarios. */
    public static Examination examine(RuleFiles files) {
        return examine(files, scenario -> {});
    }

    /** @param next told of each scenario before it is run */
    public static Examination examine(RuleFiles files, Consumer<ScenarioPlace> next) {
        Gate.Outcome outcome = Gate.check(files);
        if (outcome.sources() == null) {
            return Examination.failed(outcome.problems());
        }
        try (Release release =
                new Release(files, outcome.sources(), new RuleCompiler(files, outcome.sources()).compile())) {
            Examination examined = Scenarios.examine(release, next);
            List<Problem> problems = new ArrayList<>(outcome.problems());
            problems.addAll(examined.problems());
            Collections.sort(problems);
            return new Examination(problems, examined.results(), examined.topics());
        } catch (RulesRejected e) {
            return Examination.failed(e.problems());
        }
    }
}
