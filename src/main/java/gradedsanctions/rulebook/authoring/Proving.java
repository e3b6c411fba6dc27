package gradedsanctions.rulebook.authoring;

import gradedsanctions.rulebook.scenario.Scenarios;
import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.Gate;
import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.Sources;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Holds what was written against the gate, and what the gate read against what was typed. */
final class Proving {

    private final RuleFiles files;
    private final Sources before;
    private final Entries entries;

    /** @param before what the gate read from the files as they are */
    Proving(RuleFiles files, Sources before, Entries entries) {
        this.files = files;
        this.before = before;
        this.entries = entries;
    }

    /** @param type the declared type that is new or has grown */
    Authored proved(Map<String, String> texts, String type) {
        RuleFiles written = files.with(new HashMap<>(texts));
        Gate.Outcome outcome = Gate.check(written);
        Sources sources = outcome.sources();
        Set<Problem> known = new HashSet<>(Scenarios.problems(files, before));
        Stream<Problem> scenarios = sources == null ? Stream.of() : Scenarios.problems(written, sources).stream();
        Stream.concat(outcome.problems().stream(), scenarios.filter(problem -> !known.contains(problem)))
                .filter(Problem::error)
                .forEach(problem -> entries.fault(refused(problem)));
        if (entries.sound() && sources != null) {
            same(Objects.requireNonNull(sources.types().get(type)));
        }
        return new Authored(entries.sound() ? Map.copyOf(texts) : Map.of(), entries.faults(), entries.typed());
    }

    /** Beside the entry that the problem names, the longest if it names several. */
    private Fault refused(Problem problem) {
        String field = entries.typed().entrySet().stream()
                .filter(entry ->
                        entry.getValue().length() > 1 && problem.message().contains(entry.getValue()))
                .max((a, b) -> a.getValue().length() - b.getValue().length())
                .map(Map.Entry::getKey)
                .orElse("");
        return Fault.refused(field, entries.get(field), problem);
    }

    /** Titles must have arrived letter for letter. */
    private void same(Declared.Type type) {
        if (entries.is("name")) {
            same("title", type.annotations());
            same("titleEn", type.annotations());
        }
        for (Declared.Field field : type.fields()) {
            entries.typed().entrySet().stream()
                    .filter(entry -> entry.getKey().endsWith("].name")
                            && entry.getValue().equals(field.name()))
                    .map(entry -> entry.getKey().replace("name", ""))
                    .forEach(prefix -> {
                        same(prefix + "title", field.annotations());
                        same(prefix + "titleEn", field.annotations());
                    });
        }
    }

    private void same(String field, Map<String, String> annotations) {
        String annotation = field.replaceFirst(".*\\.", "");
        if (!entries.get(field).equals(annotations.get(annotation))) {
            entries.fault(field, Fault.Kind.CHARACTER, entries.get(field), annotation);
        }
    }
}
