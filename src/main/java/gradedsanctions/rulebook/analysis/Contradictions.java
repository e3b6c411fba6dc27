package gradedsanctions.rulebook.analysis;

import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.Ruling;
import gradedsanctions.rulebook.Vocabulary;
import gradedsanctions.rulebook.source.Contract;
import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Sources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rules that conclude differently what can be concluded only once: of a type that is marked so, and of a measure, its
 * force and those of its parameters that do not combine.
 */
final class Contradictions {

    /** @param reference where the conclusion stands */
    private record Conclusion(String reference, Map<String, Object> said) {}

    /** Two rules and the type of what they conclude differently. */
    private record Conflict(String type, String one, String other) {}

    private final Release release;
    private final Sources sources;
    private final Map<Conflict, ObjectNode> found = new LinkedHashMap<>();

    Contradictions(Release release) {
        this.release = release;
        this.sources = release.sources();
    }

    /** Looks at what was concluded of a matter. */
    void look(Judged judged) {
        Map<String, Conclusion> first = new HashMap<>();
        judged.ruling().conclusions().forEach((reference, conclusion) -> {
            List<String> key = once(conclusion.type());
            if (isOnce(conclusion.type())) {
                Map<String, Object> said = new TreeMap<>(conclusion.values());
                said.keySet().removeAll(key);
                combined(conclusion.type()).forEach(said.keySet()::remove);
                Conclusion here = new Conclusion(reference, said);
                Conclusion before = first.putIfAbsent(
                        conclusion.type()
                                + key.stream().map(conclusion.values()::get).toList(),
                        here);
                if (before != null && !before.said().equals(said)) {
                    add(judged, conclusion.type(), before.reference(), reference);
                }
            }
        });
    }

    private boolean isOnce(String type) {
        return sources.isA(type, Contract.MEASURE) || sources.annotation(type, Contract.ONCE) != null;
    }

    /** The fields for whose values there can be only one. */
    private List<String> once(String type) {
        String fields = sources.annotation(type, Contract.ONCE);
        return sources.isA(type, Contract.MEASURE)
                ? List.of("act")
                : Contract.list(fields == null || fields.equals(Contract.WHOLE_MATTER) ? "" : fields);
    }

    private List<String> combined(String type) {
        return release.vocabulary().measure(type).stream()
                .flatMap(measure -> measure.parameters().stream())
                .filter(parameter -> parameter.combine() != null)
                .map(Vocabulary.Parameter::name)
                .toList();
    }

    private void add(Judged judged, String type, String one, String other) {
        for (String first : producing(judged.ruling(), one)) {
            for (String second : producing(judged.ruling(), other)) {
                boolean ordered = first.compareTo(second) <= 0;
                found.putIfAbsent(
                        new Conflict(type, ordered ? first : second, ordered ? second : first), judged.matter());
            }
        }
    }

    private static List<String> producing(Ruling ruling, String reference) {
        return ruling.derivation().stream()
                .filter(step -> step.produced().contains(reference))
                .map(Ruling.Step::rule)
                .distinct()
                .toList();
    }

    /** Each with the smallest matter that shows it. */
    List<Flaw> flaws(Search search, Predicate<RuleSource> about) {
        List<Flaw> flaws = new ArrayList<>();
        new LinkedHashMap<>(found).forEach((conflict, matter) -> {
            Optional<RuleSource> rule = rule(conflict.one())
                    .filter(about)
                    .or(() -> rule(conflict.other()).filter(about));
            if (rule.isPresent() && search.space().holds(matter)) {
                ObjectNode small = search.smallest(matter, less -> shows(search, less, conflict));
                flaws.add(new Flaw(
                        Flaw.Kind.CONTRADICTION,
                        conflict.one() + " / " + conflict.other() + ": " + conflict.type(),
                        List.copyOf(new TreeSet<>(List.of(conflict.one(), conflict.other()))),
                        rule.get().file(),
                        rule.get().line(),
                        small,
                        null,
                        said(search, small, conflict, conflict.one()),
                        said(search, small, conflict, conflict.other())));
            }
        });
        return flaws;
    }

    /** Within one rule, what is inserted twice with the same key and otherwise different. */
    List<Flaw> rows(Predicate<RuleSource> about) {
        List<Flaw> flaws = new ArrayList<>();
        for (RuleSource rule : sources.rules()) {
            if (!rule.enabled() || !about.test(rule)) {
                continue;
            }
            Map<String, RuleSource.Insert> first = new HashMap<>();
            for (RuleSource.Insert insert : rule.inserts()) {
                RuleSource.Insert before = isOnce(insert.type()) ? first.putIfAbsent(key(insert), insert) : null;
                if (before != null && !before.toString().equals(insert.toString())) {
                    flaws.add(row(rule, before, insert));
                }
            }
        }
        return flaws;
    }

    private String key(RuleSource.Insert insert) {
        List<String> once = once(insert.type());
        List<String> fields =
                sources.fields(insert.type()).stream().map(Declared.Field::name).toList();
        return insert.type()
                + once.stream()
                        .map(name -> insert.arguments().get(fields.indexOf(name)))
                        .toList();
    }

    private static Flaw row(RuleSource rule, RuleSource.Insert before, RuleSource.Insert insert) {
        return new Flaw(
                Flaw.Kind.CONTRADICTION,
                rule.id() + " / " + rule.id() + ": " + insert.type() + " "
                        + insert.arguments().get(0),
                List.of(rule.id()),
                rule.file(),
                insert.line(),
                null,
                null,
                before.toString(),
                insert.toString());
    }

    private Optional<RuleSource> rule(String id) {
        return sources.rules().stream()
                .filter(rule -> id.equals(rule.id()) || id.startsWith(rule.id() + "/"))
                .findFirst();
    }

    private boolean shows(Search search, ObjectNode matter, Conflict conflict) {
        Contradictions alone = new Contradictions(release);
        search.judge(matter).ifPresent(alone::look);
        return alone.found.containsKey(conflict);
    }

    private static String said(Search search, ObjectNode matter, Conflict conflict, String rule) {
        return search.judge(matter).stream()
                .flatMap(judged -> judged.ruling().derivation().stream()
                        .filter(step -> step.rule().equals(rule))
                        .flatMap(step -> step.produced().stream())
                        .map(judged.ruling().conclusions()::get))
                .flatMap(Stream::ofNullable)
                .filter(conclusion -> conclusion.type().equals(conflict.type()))
                .map(conclusion -> conclusion.type() + " " + conclusion.values())
                .findFirst()
                .orElse("");
    }

    /** Pairs of rules that could contradict each other, and of how many the text of the rules shows that they can't. */
    Claim claim(Exclusion exclusion, Predicate<RuleSource> about) {
        List<RuleSource[]> pairs = pairs(about);
        long proved = pairs.stream()
                .filter(pair -> exclusion.excludes(pair[0], pair[1]))
                .count();
        return new Claim(Flaw.Kind.CONTRADICTION, "", pairs.size(), proved, pairs.size() - proved);
    }

    /** Every two rules that conclude the same type of which there can be only one. */
    List<RuleSource[]> pairs(Predicate<RuleSource> about) {
        Map<String, List<RuleSource>> concluding = new LinkedHashMap<>();
        for (RuleSource rule : sources.rules()) {
            if (rule.enabled()) {
                rule.inserts().stream()
                        .map(RuleSource.Insert::type)
                        .distinct()
                        .filter(this::isOnce)
                        .forEach(type -> concluding
                                .computeIfAbsent(type, t -> new ArrayList<>())
                                .add(rule));
            }
        }
        List<RuleSource[]> pairs = new ArrayList<>();
        for (List<RuleSource> rules : concluding.values()) {
            for (int i = 0; i < rules.size(); i++) {
                for (int j = i + 1; j < rules.size(); j++) {
                    if (about.test(rules.get(i)) || about.test(rules.get(j))) {
                        pairs.add(new RuleSource[] {rules.get(i), rules.get(j)});
                    }
                }
            }
        }
        return pairs;
    }
}
