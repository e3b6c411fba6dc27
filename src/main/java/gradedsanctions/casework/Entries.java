package gradedsanctions.casework;

import gradedsanctions.register.NewSanction;
import gradedsanctions.register.Period;
import gradedsanctions.rulebook.Ruling;
import gradedsanctions.rulebook.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a decided choice enters on the register; equal measures of several acts join as the vocabulary says. */
final class Entries {

    private static final String MONTHS = "months";

    private final Case decided;
    private final Ruling ruling;
    private final Vocabulary vocabulary;
    private final LocalDate day;

    Entries(Case decided, Ruling ruling, Vocabulary vocabulary, LocalDate day) {
        this.decided = decided;
        this.ruling = ruling;
        this.vocabulary = vocabulary;
        this.day = day;
    }

    List<NewSanction> of(Choice choice) {
        List<NewSanction> entries = new ArrayList<>();
        if (choice.disposition() != null) {
            disposition(choice.disposition(), entries);
        }
        Map<String, List<Choice.ChosenMeasure>> groups = new LinkedHashMap<>();
        choice.measures()
                .forEach(m ->
                        groups.computeIfAbsent(key(m), key -> new ArrayList<>()).add(m));
        groups.values().forEach(group -> entries.add(joined(group)));
        return entries;
    }

    /** The lowest rank is no sanction. */
    private void disposition(Choice.ChosenDisposition chosen, List<NewSanction> entries) {
        Ruling.Option option =
                new Choosing(ruling, new ArrayList<>()).option(chosen.code()).orElseThrow();
        if (option.rank() == 0) {
            return;
        }
        Map<String, Object> parameters = new HashMap<>();
        if (chosen.months() != null) {
            parameters.put(MONTHS, chosen.months());
        }
        entries.add(entry(option.code(), option.title(), option.effects(), parameters, basis()));
    }

    /** That of the findings; where there is none, that of the steps that combined what is left. */
    private String basis() {
        List<String> findings =
                ruling.findings().stream().map(Ruling.Finding::basis).distinct().toList();
        List<String> combining = ruling.derivation().stream()
                .filter(step -> step.act() == null && !step.discretion())
                .map(Ruling.Step::basis)
                .distinct()
                .toList();
        return String.join(";", findings.isEmpty() ? combining : findings);
    }

    /** Measures join if they are of one type and no parameter that can't be joined tells them apart. */
    private String key(Choice.ChosenMeasure measure) {
        Map<String, Object> apart = new TreeMap<>(measure.parameters());
        apart.keySet().removeIf(name -> rule(measure.type(), name) != null);
        return measure.type() + apart;
    }

    private @Nullable String rule(String type, String parameter) {
        return vocabulary.measure(type).stream()
                .flatMap(m -> m.parameters().stream())
                .filter(p -> p.name().equals(parameter))
                .map(Vocabulary.Parameter::combine)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private NewSanction joined(List<Choice.ChosenMeasure> group) {
        String type = group.get(0).type();
        Map<String, Object> parameters = new LinkedHashMap<>();
        group.forEach(m -> m.parameters()
                .forEach((name, value) -> parameters.merge(name, value, (a, b) -> join(rule(type, name), a, b))));
        List<Ruling.Measure> measures = group.stream()
                .map(m -> new Choosing(ruling, new ArrayList<>())
                        .measure(m.act(), type)
                        .orElseThrow())
                .toList();
        Ruling.Measure first = measures.get(0);
        String basis = String.join(
                ";", measures.stream().map(Ruling.Measure::basis).distinct().toList());
        return entry(type, first.title(), first.restricts(), parameters, basis);
    }

    private static Object join(@Nullable String rule, Object a, Object b) {
        if (rule == null || !(a instanceof Number first) || !(b instanceof Number second)) {
            return a;
        }
        long x = first.longValue();
        long y = second.longValue();
        return switch (rule) {
            case "max" -> Math.max(x, y);
            case "min" -> Math.min(x, y);
            default -> Math.addExact(x, y);
        };
    }

    private NewSanction entry(
            String type, String title, List<String> areas, Map<String, Object> parameters, String basis) {
        Period period = parameters.get(MONTHS) instanceof Number months
                ? Period.ofMonths(day, months.longValue())
                : new Period(day, null);
        return new NewSanction(
                decided.subject(),
                decided.id(),
                type,
                title,
                areas,
                period,
                parameters,
                basis,
                day,
                ruling.receipt().release());
    }
}
