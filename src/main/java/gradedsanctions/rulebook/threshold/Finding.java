package gradedsanctions.rulebook.threshold;

import gradedsanctions.rulebook.source.NumberPlace;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Sources;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the numbers of the house in rules, and joins those that draw the same line. */
final class Finding {

    /** A number and where it stands. */
    private record Stood(Said said, NumberPlace at) {}

    private final RuleFiles files;
    private final Sources sources;
    private final Titles titles;
    private final Saying chinese = new Saying(false);
    private final Saying english = new Saying(true);
    private final Map<RuleSource, Threshold.Rule> told = new HashMap<>();

    Finding(RuleFiles files, Sources sources) {
        this.files = files;
        this.sources = sources;
        this.titles = new Titles(sources);
    }

    List<Threshold> thresholds() {
        Set<String> lawful = sources.rules().stream()
                .filter(rule -> !rule.discretion())
                .flatMap(rule -> Numbers.of(sources, rule).stream())
                .map(Said::boundary)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<List<Stood>> groups = new ArrayList<>();
        for (RuleSource rule : sources.rules()) {
            if (rule.discretion()) {
                stood(rule).stream()
                        .filter(number -> !lawful.contains(number.said().boundary()))
                        .forEach(number -> join(number, groups));
            }
        }
        Map<String, Integer> taken = new LinkedHashMap<>();
        return groups.stream()
                .map(this::ownerFirst)
                .sorted(Comparator.comparing(
                                (List<Stood> group) -> group.get(0).at().file())
                        .thenComparing(group -> group.get(0).at().offset()))
                .map(group -> threshold(group, taken))
                .toList();
    }

    private List<Stood> stood(RuleSource rule) {
        List<Said> numbers = Numbers.of(sources, rule);
        List<NumberPlace> places = NumberPlace.of(files, rule);
        if (numbers.size() != places.size()) {
            throw new IllegalStateException("rule " + rule.id() + " has " + numbers.size() + " numbers, its text in "
                    + rule.file() + " has " + places.size());
        }
        List<Stood> stood = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            NumberPlace place = places.get(i);
            stood.add(new Stood(numbers.get(i), numbers.get(i).negative() ? place.withSign(files) : place));
        }
        return stood;
    }

    private static void join(Stood number, List<List<Stood>> groups) {
        List<List<Stood>> same = groups.stream()
                .filter(group -> group.stream().anyMatch(other -> same(number.said(), other.said())))
                .toList();
        List<Stood> joined = new ArrayList<>();
        same.forEach(joined::addAll);
        joined.add(number);
        groups.removeAll(same);
        groups.add(joined);
    }

    /** Whether two numbers draw the same line in the same topic at some time. */
    private static boolean same(Said one, Said other) {
        return one.boundary() != null
                && one.boundary().equals(other.boundary())
                && RuleFiles.folder(one.rule().file())
                        .equals(RuleFiles.folder(other.rule().file()))
                && Objects.equals(one.rule().division(), other.rule().division())
                && Ruler.overlap(
                        one.rule().effective(),
                        one.rule().expires(),
                        other.rule().effective(),
                        other.rule().expires());
    }

    /** The rule that applies from the line on owns it; where less is graver, the rule that applies below it. */
    private List<Stood> ownerFirst(List<Stood> group) {
        return group.stream()
                .sorted(Comparator.comparing((Stood number) -> {
                            Role role = number.said().role();
                            return !(falling(number.said()) ? role.upper() : role.lower());
                        })
                        .thenComparing(number -> number.at().file())
                        .thenComparing(number -> number.at().offset()))
                .toList();
    }

    private boolean falling(Said said) {
        return "less".equals(titles.annotation(said.type(), said.field(), "worse"));
    }

    private Threshold threshold(List<Stood> group, Map<String, Integer> taken) {
        Said owner = group.get(0).said();
        RuleSource rule = owner.rule();
        boolean measured = owner.role().measured();
        List<Threshold.Outcome> outcomes = (owner.insert() == null ? rule.inserts() : List.of(owner.insert()))
                .stream()
                        .flatMap(insert -> titles.outcomes(insert).stream())
                        .distinct()
                        .toList();
        String id = id(owner, outcomes);
        int times = taken.merge(id, 1, Integer::sum);
        Set<RuleSource> rules = new LinkedHashSet<>();
        group.forEach(number -> rules.add(number.said().rule()));
        return new Threshold(
                times == 1 ? id : id + "/" + times,
                RuleFiles.folder(rule.file()),
                owner.role(),
                rules.stream().map(this::told).toList(),
                titles.type(owner.type()),
                owner.field() == null ? null : titles.field(owner.type(), owner.field()),
                measured ? titles.annotation(owner.type(), owner.field(), "unit") : null,
                min(owner),
                measured ? titles.max(owner.type(), owner.field()) : null,
                outcomes,
                owner.value(),
                owner.whole(),
                falling(owner),
                rule.basis(),
                rule.division(),
                rule.effective(),
                rule.expires(),
                group.stream().map(number -> place(number, owner.value())).toList());
    }

    /** What is not negative stays so, if nothing else is declared. */
    private @Nullable BigDecimal min(Said owner) {
        BigDecimal declared = owner.role().measured() ? titles.min(owner.type(), owner.field()) : null;
        return declared == null && owner.value().signum() >= 0 ? BigDecimal.ZERO : declared;
    }

    /** Of what does not change with the value. */
    private static String id(Said owner, List<Threshold.Outcome> outcomes) {
        RuleSource rule = owner.rule();
        String division = rule.division() == null ? "" : "@" + rule.division();
        String field = owner.field() == null ? "" : "." + owner.field();
        String of = owner.insert() == null
                ? ""
                : outcomes.stream()
                        .map(Threshold.Outcome::code)
                        .filter(code -> !code.equals(owner.type()))
                        .map(code -> "/" + code)
                        .collect(Collectors.joining());
        return rule.id() + division + "/" + owner.type() + field + of + "/"
                + owner.role().word();
    }

    private Threshold.Rule told(RuleSource rule) {
        return told.computeIfAbsent(
                rule,
                r -> new Threshold.Rule(
                        r.id(),
                        r.title(),
                        new Title(
                                Sentences.of(sources, r, titles, chinese), Sentences.of(sources, r, titles, english))));
    }

    private static Threshold.Place place(Stood number, BigDecimal value) {
        boolean apart = number.said().negative() && !number.at().text().startsWith("-");
        return new Threshold.Place(
                number.said().rule().id(), number.at(), number.said().value().subtract(value), apart);
    }
}
