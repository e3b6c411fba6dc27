package gradedsanctions.rulebook.analysis;

import gradedsanctions.rulebook.Ruling;
import gradedsanctions.rulebook.source.RuleSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Follows one fact of a matter through its values, all else unchanged: the outcome may not lighten as the fact worsens,
 * and a conclusion may not break off and come again.
 */
final class Lines {

    private record Point(JsonNode value, Judged judged) {
        Weighing weighing() {
            return Weighing.of(judged.ruling());
        }
    }

    private static final String ANY = "*";

    private final Search search;
    private final Consumer<Flaw> flaws;
    private final Set<String> known = new HashSet<>();
    private long steps;

    Lines(Search search, Consumer<Flaw> flaws) {
        this.search = search;
        this.flaws = flaws;
    }

    /** Follows the facts of its own and the day of the act from matters kept so far, at most as many as told. */
    Claim look(int most) {
        List<Judged> kept = List.copyOf(search.pool().kept());
        int stride = Math.max(1, (kept.size() + most - 1) / most);
        List<Judged> from = IntStream.range(0, kept.size())
                .filter(i -> i % stride == 0)
                .mapToObj(kept::get)
                .toList();
        List<Dimension> followed = new ArrayList<>(search.space().own());
        search.space().around().stream()
                .filter(dimension -> dimension.fact().type().equals("date"))
                .forEach(followed::add);
        for (Judged start : from) {
            for (Dimension dimension : followed) {
                if (dimension.worse() != null || dimension.isOrdered()) {
                    follow(start.matter(), dimension);
                }
            }
        }
        return new Claim(Flaw.Kind.LIGHTER, search.space().type(), steps, 0, steps);
    }

    private void follow(ObjectNode matter, Dimension dimension) {
        List<Point> line = line(matter, dimension);
        for (int i = 1; i < line.size() && dimension.worse() != null; i++) {
            steps++;
            if (line.get(i).weighing().isLighterThan(line.get(i - 1).weighing())) {
                lighter(dimension, line.get(i - 1), line.get(i));
            }
        }
        if (dimension.isOrdered()) {
            holes(dimension, line);
        }
    }

    private List<Point> line(ObjectNode matter, Dimension dimension) {
        List<Point> line = new ArrayList<>();
        for (JsonNode value : dimension.worsening()) {
            search.judge(Search.with(matter, dimension, value)).ifPresent(judged -> line.add(new Point(value, judged)));
        }
        return line;
    }

    private void lighter(Dimension dimension, Point better, Point worse) {
        String what = search.space().type() + " " + dimension.fact().name() + " " + Search.shown(better.value()) + " → "
                + Search.shown(worse.value());
        if (!known.add(what)) {
            return;
        }
        ObjectNode small = search.smallest(
                better.judged().matter(),
                matter -> differs(
                        matter,
                        dimension,
                        better.value(),
                        worse.value(),
                        (one, other) -> Weighing.of(other).isLighterThan(Weighing.of(one))));
        ObjectNode first = Search.with(small, dimension, better.value());
        ObjectNode second = Search.with(small, dimension, worse.value());
        Optional<Judged> before = search.judge(first);
        Optional<Judged> after = search.judge(second);
        flaw(
                Flaw.Kind.LIGHTER,
                what,
                dimension,
                first,
                second,
                before.map(judged -> Weighing.of(judged.ruling()).text()).orElse(""),
                after.map(judged -> Weighing.of(judged.ruling()).text()).orElse(""),
                rules(before, after));
    }

    private boolean differs(
            ObjectNode matter,
            Dimension dimension,
            JsonNode one,
            JsonNode other,
            BiPredicate<Ruling, Ruling> difference) {
        Optional<Judged> before = search.judge(Search.with(matter, dimension, one));
        Optional<Judged> after = search.judge(Search.with(matter, dimension, other));
        return before.isPresent()
                && after.isPresent()
                && difference.test(before.get().ruling(), after.get().ruling());
    }

    /** Of the conclusions that break off between the same values the one on which the others rest is told of. */
    private void holes(Dimension dimension, List<Point> line) {
        List<Map<String, Integer>> labels =
                line.stream().map(point -> labels(point.judged().ruling())).toList();
        Map<String, Integer> all = new TreeMap<>();
        labels.forEach(here -> here.forEach((label, stratum) -> all.merge(label, stratum, Math::min)));
        all.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(label -> holes(dimension, line, labels, label.getKey()));
    }

    private void holes(Dimension dimension, List<Point> line, List<Map<String, Integer>> labels, String label) {
        int last = -1;
        for (int i = 0; i < line.size(); i++) {
            if (labels.get(i).containsKey(label)) {
                if (last >= 0 && i > last + 1) {
                    hole(dimension, line.subList(last, i), label);
                }
                last = i;
            }
        }
    }

    /** @param points the last one with the conclusion and those without */
    private void hole(Dimension dimension, List<Point> points, String label) {
        JsonNode below = points.get(0).value();
        JsonNode first = points.get(1).value();
        JsonNode last = points.get(points.size() - 1).value();
        String where = search.space().type() + " " + dimension.fact().name() + " " + Search.shown(first)
                + (first == last ? "" : ".." + Search.shown(last));
        if (!known.add(where)) {
            return;
        }
        ObjectNode small = search.smallest(
                points.get(0).judged().matter(),
                less -> differs(
                        less,
                        dimension,
                        below,
                        first,
                        (one, other) ->
                                labels(one).containsKey(label) && !labels(other).containsKey(label)));
        ObjectNode one = Search.with(small, dimension, below);
        ObjectNode other = Search.with(small, dimension, first);
        flaw(
                Flaw.Kind.HOLE,
                where + ": " + label,
                dimension,
                one,
                other,
                label,
                "",
                rules(search.judge(one), search.judge(other)));
    }

    /** The conclusions about the act and how deep they lie, a code with those that have one; * for any rule at all. */
    private static Map<String, Integer> labels(Ruling ruling) {
        Map<String, Integer> labels = new TreeMap<>();
        for (Ruling.Step step : ruling.derivation()) {
            if (step.matched().contains(Unfound.ACT)) {
                labels.put(ANY, -1);
            }
            step.produced().stream()
                    .map(ruling.conclusions()::get)
                    .filter(conclusion -> conclusion != null
                            && Unfound.ACT.equals(conclusion.values().get("act")))
                    .forEach(conclusion -> labels.merge(label(conclusion), step.stratum(), Math::min));
        }
        return labels;
    }

    private static String label(Ruling.Conclusion conclusion) {
        Object code = conclusion.values().get("code");
        Object id = conclusion.values().get("id");
        return conclusion.type() + (code != null ? " " + code : id != null ? " " + id : "");
    }

    /** Those that fire for one of the two alone. */
    private static List<String> rules(Optional<Judged> one, Optional<Judged> other) {
        Set<String> first = new TreeSet<>(one.map(Judged::fired).orElse(Set.of()));
        Set<String> second = new TreeSet<>(other.map(Judged::fired).orElse(Set.of()));
        Set<String> both = new TreeSet<>(first);
        both.retainAll(second);
        first.addAll(second);
        first.removeAll(both);
        return List.copyOf(first);
    }

    private void flaw(
            Flaw.Kind kind,
            String what,
            Dimension dimension,
            ObjectNode matter,
            ObjectNode other,
            String before,
            String after,
            List<String> rules) {
        Optional<RuleSource> first = search.release().rules().stream()
                .filter(rule -> rules.contains(rule.id()))
                .filter(rule -> rule.conditions().stream()
                        .anyMatch(condition ->
                                condition.fields().contains(dimension.fact().name())))
                .findFirst();
        flaws.accept(new Flaw(
                kind,
                what,
                rules,
                first.map(RuleSource::file).orElse(""),
                first.map(RuleSource::line).orElse(0),
                matter,
                other,
                before,
                after));
    }
}
