package gradedsanctions.casework;

import gradedsanctions.problem.Fault;
import gradedsanctions.rulebook.Ruling;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people may choose within a ruling: never outside its range, no measure beyond those it names. */
final class Choosing {

    private final Ruling ruling;
    private final List<Fault> faults;

    Choosing(Ruling ruling, List<Fault> faults) {
        this.ruling = ruling;
        this.faults = faults;
    }

    /** The choice of a proposal: what it names, and the ruling's own where it names nothing. */
    Choice choose(ProposalForm form) {
        return new Choice(
                disposition(form.disposition()),
                form.measures() == null ? allMeasures() : measures(form.measures()),
                form.handling() == null ? dueHandling() : form.handling());
    }

    /** Adds a fault for each part of a choice that the ruling does not leave open. */
    void check(Choice choice) {
        if (choice.disposition() != null) {
            check(choice.disposition());
        } else if (ruling.disposition() != null) {
            faults.add(Fault.of("disposition", null, "required: one of " + optionCodes()));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < choice.measures().size(); i++) {
            Choice.ChosenMeasure measure = choice.measures().get(i);
            check(measure, "measures[" + i + "]");
            if (!seen.add(measure.act() + measure.type())) {
                faults.add(Fault.of("measures[" + i + "]", measure.type(), "each measure of an act once"));
            }
        }
        List<String> known = allHandling();
        choice.handling().stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> faults.add(Fault.of("handling", code, "one of " + known)));
    }

    boolean departs(Choice choice) {
        Ruling.Disposition range = ruling.disposition();
        Choice.ChosenDisposition chosen = choice.disposition();
        boolean otherDisposition = range != null
                && chosen != null
                && range.proposed() != null
                && !(range.proposed().equals(chosen.code())
                        && (range.months() == null || range.months().equals(chosen.months())));
        return otherDisposition
                || !texts(choice.measures()).equals(texts(allMeasures()))
                || !Set.copyOf(choice.handling()).containsAll(dueHandling());
    }

    private static Set<String> texts(List<Choice.ChosenMeasure> measures) {
        Set<String> texts = new HashSet<>();
        measures.forEach(m -> texts.add(m.act() + m.type() + m.parameters()));
        return texts;
    }

    private Choice.@Nullable ChosenDisposition disposition(ProposalForm.@Nullable DispositionForm form) {
        Ruling.Disposition range = ruling.disposition();
        String code = form != null ? form.code() : range == null ? null : range.proposed();
        if (code == null) {
            return null;
        }
        Long months = form == null ? null : form.months();
        return new Choice.ChosenDisposition(
                code,
                months != null
                        ? months
                        : option(code).map(Choosing::fixedMonths).orElse(null));
    }

    private static @Nullable Long fixedMonths(Ruling.Option option) {
        return Objects.equals(option.monthsLowest(), option.monthsHighest()) ? option.monthsLowest() : null;
    }

    Optional<Ruling.Option> option(String code) {
        return ruling.disposition() == null
                ? Optional.empty()
                : ruling.disposition().options().stream()
                        .filter(o -> o.code().equals(code))
                        .findFirst();
    }

    private void check(Choice.ChosenDisposition chosen) {
        Optional<Ruling.Option> found = option(chosen.code());
        if (found.isEmpty()) {
            faults.add(Fault.of(
                    "disposition.code",
                    chosen.code(),
                    ruling.disposition() == null
                            ? "nothing: the ruling opens no disposition"
                            : "one of " + optionCodes()));
            return;
        }
        Long lowest = found.get().monthsLowest();
        Long highest = found.get().monthsHighest();
        Long months = chosen.months();
        if (lowest == null || highest == null) {
            if (months != null) {
                faults.add(Fault.of("disposition.months", months, "nothing: it has no period"));
            }
        } else if (months == null || months < lowest || months > highest) {
            faults.add(Fault.of("disposition.months", months, lowest + " to " + highest));
        }
    }

    private List<String> optionCodes() {
        return ruling.disposition() == null
                ? List.of()
                : ruling.disposition().options().stream()
                        .map(Ruling.Option::code)
                        .toList();
    }

    private List<Choice.ChosenMeasure> allMeasures() {
        return ruling.measures().stream()
                .map(m -> new Choice.ChosenMeasure(m.act(), m.type(), m.parameters()))
                .toList();
    }

    private List<String> dueHandling() {
        return ruling.handling().stream()
                .filter(h -> !h.isOptional())
                .map(Ruling.Handling::code)
                .distinct()
                .toList();
    }

    private List<String> allHandling() {
        return ruling.handling().stream().map(Ruling.Handling::code).distinct().toList();
    }

    private List<Choice.ChosenMeasure> measures(List<ProposalForm.MeasureForm> forms) {
        List<Choice.ChosenMeasure> chosen = new ArrayList<>();
        for (ProposalForm.MeasureForm form : forms) {
            Map<String, Object> parameters = new LinkedHashMap<>();
            measure(form.act(), form.type()).ifPresent(m -> parameters.putAll(m.parameters()));
            if (form.parameters() != null) {
                parameters.putAll(form.parameters());
            }
            chosen.add(new Choice.ChosenMeasure(form.act(), form.type(), parameters));
        }
        return chosen;
    }

    Optional<Ruling.Measure> measure(int act, String type) {
        return ruling.measures().stream()
                .filter(m -> m.act() == act && m.type().equals(type))
                .findFirst();
    }

    private void check(Choice.ChosenMeasure chosen, String path) {
        Optional<Ruling.Measure> proposed = measure(chosen.act(), chosen.type());
        if (proposed.isEmpty()) {
            List<String> known = ruling.measures().stream()
                    .map(m -> m.type() + " of act " + m.act())
                    .toList();
            faults.add(Fault.of(path, chosen.type() + " of act " + chosen.act(), "one of " + known));
            return;
        }
        chosen.parameters().forEach((name, value) -> {
            Object limit = proposed.get().parameters().get(name);
            if (limit == null || !withinLimit(value, limit)) {
                faults.add(Fault.of(
                        path + ".parameters." + name,
                        value,
                        limit == null ? "no such parameter" : "at most " + limit + ", as the ruling proposes"));
            }
        });
    }

    /** Numbers may be lowered, anything else stays as it is. */
    private static boolean withinLimit(Object value, Object limit) {
        if (!(limit instanceof Number)) {
            return value.equals(limit);
        }
        BigDecimal number = value instanceof Number ? new BigDecimal(value.toString()) : BigDecimal.ZERO;
        return number.signum() > 0 && number.compareTo(new BigDecimal(limit.toString())) <= 0;
    }
}
