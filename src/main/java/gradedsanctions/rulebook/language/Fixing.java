package gradedsanctions.rulebook.language;

import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.Sources;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the place of one problem, and what could stand there instead. */
final class Fixing {

    private final Sources sources;
    private final Problem problem;
    private final Typed typed;
    private final @Nullable Misspelling mistake;
    private final @Nullable Range spot;

    Fixing(Sources sources, Problem problem, Typed typed) {
        this.sources = sources;
        this.problem = problem;
        this.typed = typed;
        boolean scenario = problem.file().endsWith(".yaml");
        this.mistake = scenario ? null : Misspelling.of(problem.file(), problem.message(), sources);
        this.spot = mistake == null || problem.line() == 0
                ? null
                : new Spots(sources, typed, problem.line(), problem.column()).of(mistake);
    }

    List<Fix> fixes() {
        if (problem.line() == 0) {
            return List.of();
        }
        if (problem.file().endsWith(".yaml")) {
            return new ScenarioFixing(problem, typed).fixes();
        }
        if (mistake == null) {
            return new Slips(sources, problem, typed).fixes();
        }
        return spot == null ? List.of() : replacements(spot, mistake.instead(), mistake.sure());
    }

    static List<Fix> replacements(Range spot, List<String> instead, boolean sure) {
        List<Fix> fixes = new ArrayList<>();
        for (String word : instead) {
            fixes.add(
                    new Fix(Said.of("fix.replace", word), sure && fixes.isEmpty(), List.of(new Fix.Edit(spot, word))));
        }
        return fixes;
    }

    Range range() {
        if (spot != null) {
            return spot;
        }
        List<Fix> fixes = fixes();
        return fixes.isEmpty() || fixes.get(0).edits().isEmpty()
                ? typed.inner(problem.line())
                : fixes.get(0).edits().get(0).range();
    }
}
