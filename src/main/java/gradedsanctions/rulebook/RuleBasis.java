package gradedsanctions.rulebook;

import com.fasterxml.jackson.annotation.JsonInclude;
import gradedsanctions.rulebook.source.Contract;
import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Sources;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a rule, or a row of a table rule, rests on.
 *
 * @param numbers in its conditions and in what it concludes, as written
 * @param status how sure its source is, null for a number of the house
 * @param from first day on which it applies, null if none is given
 * @param until first day on which it no longer applies, null if none is given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleBasis(
        String rule,
        String title,
        String file,
        int line,
        List<String> numbers,
        String basis,
        @Nullable String status,
        boolean discretion,
        boolean enabled,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    static List<RuleBasis> of(Sources sources) {
        List<RuleBasis> all = new ArrayList<>();
        for (RuleSource rule : sources.rules()) {
            List<RuleSource.Insert> rows = rule.inserts().stream()
                    .filter(insert -> sources.isA(insert.type(), Contract.ROW))
                    .toList();
            if (rows.isEmpty()) {
                all.add(of(rule, rule.id(), rule.title(), rule.line(), rule.basis(), numbers(rule)));
            }
            rows.forEach(row -> all.add(of(
                    rule,
                    rule.id() + "/" + literal(sources, row, "id"),
                    literal(sources, row, "title"),
                    row.line(),
                    literal(sources, row, "basis"),
                    List.of())));
        }
        return all;
    }

    private static RuleBasis of(
            RuleSource rule, String id, String title, int line, String basis, List<String> numbers) {
        return new RuleBasis(
                id,
                title,
                rule.file(),
                line,
                numbers,
                basis,
                rule.status(),
                rule.discretion(),
                rule.enabled(),
                rule.effective(),
                rule.expires());
    }

    private static List<String> numbers(RuleSource rule) {
        List<String> numbers = new ArrayList<>(
                rule.numbers().stream().map(RuleSource.Number::literal).toList());
        rule.inserts().stream()
                .flatMap(insert -> insert.literals().stream())
                .filter(Number.class::isInstance)
                .forEach(number -> numbers.add(String.valueOf(number)));
        return numbers;
    }

    private static String literal(Sources sources, RuleSource.Insert row, String field) {
        List<String> names =
                sources.fields(row.type()).stream().map(Declared.Field::name).toList();
        return Objects.toString(row.literals().get(names.indexOf(field)), "");
    }
}
