package gradedsanctions.rulebook.replay;

import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.Ruling;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Holds what two releases say of one matter against each other. */
final class Comparing {

    private final PastMatter past;
    private final String inputs;
    private final Side before;
    private final Side after;
    private final Map<String, String> ranks;

    /** @param ranks the attribute that is the rank of a subject, by kind */
    Comparing(PastMatter past, String inputs, Side before, Side after, Map<String, String> ranks) {
        this.ranks = ranks;
        this.past = past;
        this.inputs = inputs;
        this.before = before;
        this.after = after;
    }

    Outcome outcome() {
        Cell cell = cell();
        Ruling old = before.ruling();
        Ruling now = after.ruling();
        if (old == null || now == null) {
            boolean same = old == null && now == null && before.refusal().equals(after.refusal());
            return new Outcome(
                    past.reference(), inputs, cell, same ? null : refused(cell), false, !same, before, after);
        }
        if (old.receipt().result().equals(now.receipt().result())) {
            return new Outcome(past.reference(), inputs, cell, null, false, true, before, after);
        }
        Turn turn = turn(cell, old, now);
        return new Outcome(
                past.reference(),
                inputs,
                cell,
                turn.parts().isEmpty() ? null : turn,
                turn.parts().isEmpty(),
                true,
                before,
                after);
    }

    private Turn refused(Cell cell) {
        return new Turn(
                past.reference(),
                cell,
                List.of(Turn.Part.JUDGING),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                before.refusal(),
                after.refusal());
    }

    private Turn turn(Cell cell, Ruling old, Ruling now) {
        List<Turn.ActTurn> acts = acts(severities(old), severities(now));
        Set<String> oldFindings = all(old.findings(), Ruling.Finding::code);
        Set<String> newFindings = all(now.findings(), Ruling.Finding::code);
        Map<String, List<String>> oldMeasures = measures(old);
        Map<String, List<String>> newMeasures = measures(now);
        Set<String> changed = new TreeSet<>();
        newMeasures.forEach((key, list) -> {
            if (oldMeasures.containsKey(key) && !list.equals(oldMeasures.get(key))) {
                changed.add(type(key));
            }
        });
        return new Turn(
                past.reference(),
                cell,
                parts(cell, old, now, acts),
                acts,
                without(newFindings, oldFindings, code -> code),
                without(oldFindings, newFindings, code -> code),
                without(newMeasures.keySet(), oldMeasures.keySet(), Comparing::type),
                without(oldMeasures.keySet(), newMeasures.keySet(), Comparing::type),
                List.copyOf(changed),
                "",
                "");
    }

    private static List<Turn.Part> parts(Cell cell, Ruling old, Ruling now, List<Turn.ActTurn> acts) {
        Set<Turn.Part> parts = new TreeSet<>();
        if (!acts.isEmpty() || !cell.severityBefore().equals(cell.severityAfter())) {
            parts.add(Turn.Part.SEVERITY);
        }
        if (cell.range() != Movement.UNCHANGED || !Objects.equals(untitled(old), untitled(now))) {
            parts.add(Turn.Part.DISPOSITION);
        }
        differ(parts, Turn.Part.FINDINGS, old.findings(), now.findings(), f -> f.act() + f.code() + f.tier());
        differ(parts, Turn.Part.MEASURES, old.measures(), now.measures(), m -> m.act() + m.type() + terms(m));
        differ(parts, Turn.Part.HANDLING, old.handling(), now.handling(), h -> h.act() + h.code() + h.force());
        differ(parts, Turn.Part.REFERRALS, old.referrals(), now.referrals(), r -> r.act() + r.to());
        differ(parts, Turn.Part.QUESTIONS, old.questions(), now.questions(), q -> q.act() + q.id());
        if (!parts.contains(Turn.Part.SEVERITY) && !Objects.equals(old.severity(), now.severity())) {
            parts.add(Turn.Part.WORDS);
        }
        return List.copyOf(parts);
    }

    private static <T> void differ(
            Set<Turn.Part> parts, Turn.Part part, List<T> old, List<T> now, Function<T, String> key) {
        if (old.equals(now)) {
            return;
        }
        if (!old.stream()
                .map(key)
                .sorted()
                .toList()
                .equals(now.stream().map(key).sorted().toList())) {
            parts.add(part);
        } else if (!Set.copyOf(old).equals(Set.copyOf(now))) {
            parts.add(Turn.Part.WORDS);
        }
    }

    private static String text(Object value) {
        return Canonical.text(Canonical.JSON.valueToTree(value));
    }

    /** The range without the titles of its options. */
    private static @Nullable String untitled(Ruling ruling) {
        Ruling.Disposition range = ruling.disposition();
        if (range == null) {
            return null;
        }
        List<String> options = range.options().stream()
                .map(o -> o.code() + " " + o.monthsLowest() + " " + o.monthsHighest() + " " + o.effects())
                .toList();
        return range.proposed() + " " + range.months() + " " + range.effects() + options;
    }

    private static String terms(Ruling.Measure m) {
        return m.force() + " " + text(m.parameters()) + " " + m.executor() + " " + m.restricts() + " "
                + m.publication();
    }

    /** Terms of the measures, by act and type. */
    private static Map<String, List<String>> measures(Ruling ruling) {
        Map<String, List<String>> measures = new TreeMap<>();
        ruling.measures()
                .forEach(m -> measures.computeIfAbsent(m.act() + " " + m.type(), k -> new ArrayList<>())
                        .add(terms(m)));
        measures.values().forEach(list -> list.sort(null));
        return measures;
    }

    private static String type(String key) {
        return key.substring(key.indexOf(' ') + 1);
    }

    private static <T> Set<String> all(List<T> list, Function<T, String> key) {
        return list.stream().map(key).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> without(Set<String> some, Set<String> others, Function<String, String> name) {
        return some.stream()
                .filter(one -> !others.contains(one))
                .map(name)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Turn.ActTurn> acts(Map<String, String> old, Map<String, String> now) {
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .map(act ->
                        new Turn.ActTurn(act, old.getOrDefault(act, Cell.NOTHING), now.getOrDefault(act, Cell.NOTHING)))
                .filter(turn -> !turn.before().equals(turn.after()))
                .toList();
    }

    /** The severity of each act. */
    private static Map<String, String> severities(Ruling ruling) {
        Map<String, String> severities = new TreeMap<>();
        ruling.conclusions().values().stream()
                .filter(c -> c.type().equals("FinalSeverity"))
                .forEach(c -> severities.put(
                        String.valueOf(c.values().get("act")),
                        String.valueOf(c.values().get("severity"))));
        return severities;
    }

    private Cell cell() {
        boolean compared = before.ruling() != null && after.ruling() != null;
        JsonNode matter = past.matter() == null ? Canonical.JSON.createObjectNode() : past.matter();
        JsonNode subject = matter.path("subject");
        return new Cell(
                matter.path("acts")
                        .valueStream()
                        .map(act -> act.path("category").asString(""))
                        .distinct()
                        .sorted()
                        .toList(),
                past.division(),
                subject.path("kind").asString(""),
                subject.path("attributes")
                        .path(ranks.getOrDefault(subject.path("kind").asString(""), ""))
                        .asString(""),
                Weight.severity(before),
                Weight.severity(after),
                compared
                        ? Movement.between(Weight.extent(before, false), Weight.extent(after, false))
                        : Movement.NOT_COMPARED,
                Weight.range(before),
                Weight.range(after),
                compared
                        ? Movement.between(Weight.extent(before, true), Weight.extent(after, true))
                        : Movement.NOT_COMPARED);
    }
}
