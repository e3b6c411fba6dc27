package gradedsanctions.rulebook.analysis;

import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.Sources;
import gradedsanctions.rulebook.source.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether truths about one fact can hold together. They can't tell values apart that lie between the numbers
 * they name, so one value of each such cell is enough.
 */
final class Cells {

    private static final int MOST = 50_000;
    private static final List<String> PRIMITIVES = List.of("int", "long", "boolean");

    private final Release release;
    private final Sources sources;

    Cells(Release release) {
        this.release = release;
        this.sources = release.sources();
    }

    /** Whether it compares fields with nothing but plain values. */
    static boolean isPlain(Term term) {
        return term.all()
                        .noneMatch(part -> part instanceof Term.Self
                                || part instanceof Term.Extreme
                                || part instanceof Term.Name name && name.name().startsWith("$")
                                || part instanceof Term.Binary binary
                                        && !binary.operator().compares()
                                        && !binary.operator().joins())
                && term.truths()
                        .allMatch(truth ->
                                truth.all().filter(Term.Name.class::isInstance).count() == 1);
    }

    /** @return false only if no fact of the type within its declared ranges makes all of them true */
    boolean canHold(String type, List<Term> truths) {
        List<Term> plain = truths.stream().filter(Cells::isPlain).toList();
        List<Declared.Field> fields = sources.fields(type).stream()
                .filter(field -> plain.stream().anyMatch(term -> names(term, field.name())))
                .toList();
        List<List<@Nullable Object>> choices = new ArrayList<>();
        for (Declared.Field field : fields) {
            choices.add(choices(field, plain));
        }
        long all = choices.stream().mapToLong(List::size).reduce(1, (a, b) -> a > MOST ? a : a * b);
        return all > MOST || holdsSomewhere(type, plain, fields, choices, all);
    }

    private boolean holdsSomewhere(
            String type,
            List<Term> truths,
            List<Declared.Field> fields,
            List<List<@Nullable Object>> choices,
            long all) {
        for (long i = 0; i < all; i++) {
            long rest = i;
            Map<String, @Nullable Object> values = new HashMap<>();
            for (int f = 0; f < fields.size(); f++) {
                values.put(fields.get(f).name(), choices.get(f).get((int)
                        (rest % choices.get(f).size())));
                rest /= choices.get(f).size();
            }
            if (truths.stream().allMatch(truth -> holds(type, values, truth))) {
                return true;
            }
        }
        return false;
    }

    boolean holds(String type, Map<String, @Nullable Object> values, Term truth) {
        return release.holds(truth, type, values);
    }

    static boolean names(Term term, String field) {
        return term.all()
                .anyMatch(part -> part instanceof Term.Name name && name.name().equals(field));
    }

    private List<@Nullable Object> choices(Declared.Field field, List<Term> truths) {
        Set<@Nullable Object> choices = new LinkedHashSet<>();
        if (!PRIMITIVES.contains(field.type()) && !field.annotations().containsKey("required")) {
            choices.add(null);
        }
        Stream<Object> literals = truths.stream()
                .flatMap(Term::truths)
                .filter(truth -> names(truth, field.name()))
                .flatMap(Term::all)
                .flatMap(Cells::literal);
        Declared.Enumeration enumeration = sources.enumerations().get(field.type());
        if (enumeration != null) {
            enumeration.constants().forEach(constant -> choices.add(constant.name()));
        } else if (field.type().equalsIgnoreCase("boolean")) {
            choices.addAll(Arrays.asList(true, false));
        } else if (field.type().equals("String")) {
            choices.add("");
            literals.forEach(choices::add);
        } else if (field.type().equals("LocalDate")) {
            literals.map(text -> LocalDate.parse(text.toString()))
                    .forEach(day -> choices.addAll(List.of(day.minusDays(1), day, day.plusDays(1))));
        } else {
            literals.forEach(number -> around(choices, field, new BigDecimal(number.toString())));
        }
        return new ArrayList<>(choices);
    }

    private static void around(Set<@Nullable Object> choices, Declared.Field field, BigDecimal number) {
        BigDecimal step = field.type().equals("BigDecimal") ? new BigDecimal("0.01") : BigDecimal.ONE;
        for (BigDecimal near : List.of(number.subtract(step), number, number.add(step))) {
            if (!isBeyond(near, field.annotations().get("min"), -1)
                    && !isBeyond(near, field.annotations().get("max"), 1)) {
                choices.add(field.type().equals("BigDecimal") ? near : (Object) near.longValue());
            }
        }
        Stream.of("min", "max")
                .flatMap(end -> Stream.ofNullable(field.annotations().get(end)))
                .forEach(end -> choices.add(
                        field.type().equals("BigDecimal") ? new BigDecimal(end) : (Object) Long.valueOf(end)));
    }

    private static boolean isBeyond(BigDecimal number, @Nullable String end, int side) {
        return end != null && number.compareTo(new BigDecimal(end)) == side;
    }

    /** The value of a literal, the number below a minus sign with it. */
    private static Stream<Object> literal(Term term) {
        if (term instanceof Term.Negative) {
            return Stream.ofNullable(term.plain());
        }
        Object value = term instanceof Term.Literal literal ? literal.value() : null;
        return value instanceof String || value instanceof Number ? Stream.of(value) : Stream.empty();
    }
}
