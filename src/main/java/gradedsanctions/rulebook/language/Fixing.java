package gradedsanctions.rulebook.language;

import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.Sources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        return spot == null ? List.of() : titled(spot, mistake);
    }

    /** Those whose titles have the word come first: people write what they read on the form. */
    private List<Fix> titled(Range place, Misspelling wrong) {
        Map<String, Said> titles = new HashMap<>();
        wrong.instead().forEach(word -> titles.put(word, title(wrong, word)));
        List<String> meant = wrong.instead().stream()
                .filter(word -> titles.getOrDefault(word, Said.NOTHING).zh().contains(wrong.wrong()))
                .toList();
        List<String> order = Stream.concat(meant.stream(), wrong.instead().stream())
                .distinct()
                .toList();
        boolean sure = wrong.sure() || meant.size() == 1;
        return replacements(place, order, sure, titles);
    }

    private Said title(Misspelling wrong, String word) {
        Describing describing = new Describing(sources);
        return switch (wrong.place()) {
            case FIELD ->
                sources.fields(wrong.near()).stream()
                        .filter(field -> field.name().equals(word))
                        .findFirst()
                        .map(field -> Describing.title(field.annotations(), ""))
                        .orElse(Said.NOTHING);
            case TYPE -> sources.types().containsKey(word) ? describing.title(word) : Said.NOTHING;
            default -> Said.NOTHING;
        };
    }

    static List<Fix> replacements(Range spot, List<String> instead, boolean sure) {
        return replacements(spot, instead, sure, Map.of());
    }

    private static List<Fix> replacements(Range spot, List<String> instead, boolean sure, Map<String, Said> titles) {
        List<Fix> fixes = new ArrayList<>();
        for (String word : instead) {
            Said title = titles.getOrDefault(word, Said.NOTHING);
            Said said = title.zh().isEmpty() || title.zh().equals(word)
                    ? Said.of("fix.replace", word)
                    : Said.of("fix.replaceTitled", word, title);
            fixes.add(new Fix(said, sure && fixes.isEmpty(), List.of(new Fix.Edit(spot, word))));
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
