package gradedsanctions.casework;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.access.Division;
import gradedsanctions.register.NewSanction;
import gradedsanctions.register.Period;
import gradedsanctions.rulebook.Ruling;
import gradedsanctions.rulebook.Vocabulary;
import gradedsanctions.subjects.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a decided choice enters on the register. */
class EntriesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final Case DECIDED = new Case(
            UUID.randomUUID(),
            "n",
            UUID.randomUUID(),
            Kind.OFFICIAL,
            List.of(),
            State.PROPOSED,
            2,
            null,
            Instant.EPOCH,
            "a",
            null,
            Division.COUNTRY);

    private static Vocabulary vocabulary(@Nullable String combine) {
        List<Vocabulary.Parameter> months = List.of(new Vocabulary.Parameter("months", "m", "m", "m", combine));
        Vocabulary.MeasureType limit = new Vocabulary.MeasureType("Limit", "l", "l", "x", List.of("A"), null, months);
        return new Vocabulary(
                "r",
                List.of(),
                List.of(),
                List.of(),
                List.of(limit),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<NewSanction> entries(Ruling ruling, @Nullable String combine, Choice choice) {
        return new Entries(DECIDED, ruling, vocabulary(combine), DAY).of(choice);
    }

    private static Choice measures(Choice.ChosenMeasure... measures) {
        return new Choice(null, List.of(measures), List.of());
    }

    private static Choice.ChosenMeasure limit(int act, int months) {
        return new Choice.ChosenMeasure(act, "Limit", Map.of("months", months));
    }

    private static final Ruling TWO_ACTS = Rulings.ofInstitution(
            Rulings.measure(0, "Limit", "{\"months\": 12}", "law 1"),
            Rulings.measure(1, "Limit", "{\"months\": 6}", "law 2"),
            Rulings.measure(0, "Order", "{}", "law 3"));

    @Test
    void aDispositionEntersWithItsEffectsFromTheDayOfTheDecision() {
        Choice choice = new Choice(new Choice.ChosenDisposition("HIGH", 18L), List.of(), List.of("TALK"));
        assertThat(entries(Rulings.ofOfficial(), null, choice))
                .containsExactly(new NewSanction(
                        DECIDED.subject(),
                        DECIDED.id(),
                        "HIGH",
                        "high",
                        List.of("A", "B"),
                        new Period(DAY, LocalDate.of(2027, 7, 31)),
                        Map.of("months", 18L),
                        "law 1;law 2",
                        DAY,
                        "r"));
    }

    @Test
    void anExemptionIsNoSanction() {
        Choice choice = new Choice(new Choice.ChosenDisposition("NONE", null), List.of(), List.of());
        assertThat(entries(Rulings.ofOfficial(), null, choice)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"max, 12, 2027-01-31", "min, 6, 2026-07-31", "sum, 18, 2027-07-31"})
    void equalMeasuresOfSeveralActsJoinAsTheVocabularySays(String combine, long months, LocalDate to) {
        List<NewSanction> entries = entries(TWO_ACTS, combine, measures(limit(0, 12), limit(1, 6)));
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).parameters()).isEqualTo(Map.of("months", months));
        assertThat(entries.get(0).period()).isEqualTo(new Period(DAY, to));
        assertThat(entries.get(0).basis()).isEqualTo("law 1;law 2");
    }

    @Test
    void measuresThatDoNotJoinEnterEachForItself() {
        List<NewSanction> entries = entries(TWO_ACTS, null, measures(limit(0, 12), limit(1, 6)));
        assertThat(entries).extracting(e -> e.parameters().get("months")).containsExactly(12, 6);
        assertThat(entries(TWO_ACTS, null, measures(limit(0, 12), limit(1, 12))))
                .hasSize(1);
    }

    @Test
    void aMeasureWithoutATermHasNoEnd() {
        List<NewSanction> entries = entries(TWO_ACTS, null, measures(new Choice.ChosenMeasure(0, "Order", Map.of())));
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).period()).isEqualTo(new Period(DAY, null));
        assertThat(entries.get(0).title()).isEqualTo("title of Order");
    }

    @Test
    void aShortMonthEndsOnItsLastDay() {
        assertThat(entries(TWO_ACTS, "max", measures(limit(1, 1)))
                        .get(0)
                        .period()
                        .to())
                .isEqualTo(LocalDate.of(2026, 2, 28));
    }
}
