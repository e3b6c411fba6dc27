package gradedsanctions.rulebook.analysis;

import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Sources;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Days that no rule of an article covers, though one does before and another after. */
final class Periods {

    private Periods() {}

    /** Looks at the rules of each article in each folder, and at those that draw the same conclusion there. */
    static Claim look(Sources sources, Predicate<RuleSource> about, Consumer<Flaw> flaws) {
        Map<String, List<RuleSource>> groups = new LinkedHashMap<>();
        for (RuleSource rule : sources.rules()) {
            if (rule.enabled() && about.test(rule)) {
                for (String of : of(rule)) {
                    groups.computeIfAbsent(RuleFiles.folder(rule.file()) + " " + of, key -> new ArrayList<>())
                            .add(rule);
                }
            }
        }
        Set<String> known = new HashSet<>();
        groups.forEach((of, rules) -> look(of, rules, known, flaws));
        return new Claim(Flaw.Kind.UNCOVERED, "", groups.size(), groups.size(), 0);
    }

    private static Set<String> of(RuleSource rule) {
        Set<String> of = new HashSet<>();
        of.add(rule.basis());
        for (RuleSource.Insert insert : rule.inserts()) {
            insert.literals().stream()
                    .filter(String.class::isInstance)
                    .findFirst()
                    .ifPresent(code -> of.add(insert.type() + " " + code));
        }
        return of;
    }

    private static void look(String of, List<RuleSource> rules, Set<String> known, Consumer<Flaw> flaws) {
        List<RuleSource> ordered =
                rules.stream().sorted(Comparator.comparing(RuleSource::begins)).toList();
        LocalDate covered = ordered.get(0).ends();
        for (RuleSource rule : ordered) {
            if (rule.begins().isAfter(covered)) {
                String days = covered + ".." + rule.begins().minusDays(1);
                List<String> names = ordered.stream().map(RuleSource::id).toList();
                if (known.add(days + names)) {
                    flaws.accept(new Flaw(
                            Flaw.Kind.UNCOVERED, of + " " + days, names, rule.file(), rule.line(), null, null, "", ""));
                }
            }
            covered = rule.ends().isAfter(covered) ? rule.ends() : covered;
        }
    }
}
