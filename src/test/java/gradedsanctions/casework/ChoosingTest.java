package gradedsanctions.casework;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.problem.Fault;
import gradedsanctions.rulebook.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A choice stays within the range, and names no measure that no rule proposed. */
class ChoosingTest {

    private static final String LIMIT = Rulings.measure(0, "Limit", "{\"months\": 12}", "b");

    private final List<Fault> faults = new ArrayList<>();

    private static ProposalForm form(
            ProposalForm.@Nullable DispositionForm disposition,
            @Nullable List<ProposalForm.MeasureForm> measures,
            @Nullable List<String> handling) {
        return new ProposalForm("reason", null, disposition, measures, handling, null);
    }

    private Choice choose(Ruling ruling, ProposalForm form) {
        Choosing choosing = new Choosing(ruling, faults);
        Choice choice = choosing.choose(form);
        choosing.check(choice);
        return choice;
    }

    private static ProposalForm.MeasureForm measure(int act, String type, Map<String, Object> parameters) {
        return new ProposalForm.MeasureForm(act, type, parameters);
    }

    @Test
    void whatIsLeftOutIsTakenFromTheRuling() {
        Ruling official = Rulings.ofOfficial();
        Choice choice = choose(official, form(null, null, null));
        assertThat(choice).isEqualTo(new Choice(new Choice.ChosenDisposition("LOW", 6L), List.of(), List.of("TALK")));
        assertThat(new Choosing(official, faults).departs(choice)).isFalse();

        Ruling institution = Rulings.ofInstitution(LIMIT);
        Choice measures = choose(institution, form(null, null, null));
        assertThat(measures.measures()).containsExactly(new Choice.ChosenMeasure(0, "Limit", Map.of("months", 12)));
        assertThat(new Choosing(institution, faults).departs(measures)).isFalse();
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, , ",
        "NONE, 6, disposition.months",
        "LOW, , ",
        "LOW, 6, ",
        "LOW, 5, disposition.months",
        "LOW, 7, disposition.months",
        "HIGH, , disposition.months",
        "HIGH, 17, disposition.months",
        "HIGH, 18, ",
        "HIGH, 24, ",
        "HIGH, 25, disposition.months",
        "OTHER, 6, disposition.code",
    })
    void aDispositionStaysWithinTheRangeAndItsPeriod(String code, Long months, String field) {
        choose(Rulings.ofOfficial(), form(new ProposalForm.DispositionForm(code, months), null, null));
        assertThat(faults).extracting(Fault::field).isEqualTo(field == null ? List.of() : List.of(field));
    }

    @Test
    void anInstitutionGetsNoDispositionAndAnOfficialNeedsOne() {
        choose(Rulings.ofInstitution(LIMIT), form(new ProposalForm.DispositionForm("LOW", 6L), null, null));
        assertThat(faults).extracting(Fault::field).containsExactly("disposition.code");
        faults.clear();
        new Choosing(Rulings.ofOfficial(), faults).check(new Choice(null, List.of(), List.of()));
        assertThat(faults).extracting(Fault::field).containsExactly("disposition");
    }

    @ParameterizedTest
    @CsvSource({"1, true", "11, true", "12, true", "13, false", "0, false", "-1, false"})
    void theNumbersOfAMeasureMayBeLoweredOnly(int months, boolean allowed) {
        choose(Rulings.ofInstitution(LIMIT), form(null, List.of(measure(0, "Limit", Map.of("months", months))), null));
        assertThat(faults.isEmpty()).isEqualTo(allowed);
    }

    @Test
    void aMeasureThatNoRuleProposedIsRefused() {
        choose(
                Rulings.ofInstitution(LIMIT),
                form(
                        null,
                        List.of(
                                measure(1, "Limit", Map.of()),
                                measure(0, "Other", Map.of()),
                                measure(0, "Limit", Map.of("years", 1)),
                                measure(0, "Limit", Map.of())),
                        List.of("TALK", "WALK")));
        assertThat(faults)
                .extracting(Fault::field)
                .containsExactly(
                        "measures[0]", "measures[1]", "measures[2].parameters.years", "measures[3]", "handling");
    }

    @Test
    void aHandlingThatMayBeTakenUpIsLeftUnlessNamedAndNeverDeparts() {
        Ruling official = Rulings.ofOfficial();
        Choosing choosing = new Choosing(official, faults);
        assertThat(choose(official, form(null, null, null)).handling()).containsExactly("TALK");
        assertThat(choosing.departs(choose(official, form(null, null, List.of("TALK", "ADVISE")))))
                .isFalse();
        assertThat(choosing.departs(choose(official, form(null, null, List.of("ADVISE")))))
                .isTrue();
    }

    @Test
    void anyOtherChoiceDeparts() {
        Ruling official = Rulings.ofOfficial();
        Choosing choosing = new Choosing(official, faults);
        assertThat(choosing.departs(choose(official, form(new ProposalForm.DispositionForm("HIGH", 18L), null, null))))
                .isTrue();
        assertThat(choosing.departs(choose(official, form(new ProposalForm.DispositionForm("NONE", null), null, null))))
                .isTrue();
        assertThat(choosing.departs(choose(official, form(null, null, List.of()))))
                .isTrue();
        Ruling institution = Rulings.ofInstitution(LIMIT);
        assertThat(new Choosing(institution, faults).departs(choose(institution, form(null, List.of(), null))))
                .isTrue();
        List<ProposalForm.MeasureForm> shorter = List.of(measure(0, "Limit", Map.of("months", 11)));
        assertThat(new Choosing(institution, faults).departs(choose(institution, form(null, shorter, null))))
                .isTrue();
    }

    @Test
    void everyQuestionWantsAnAnswerForItsAct() {
        Ruling ruling = Rulings.asking(
                Rulings.question("Q-1", "0"), Rulings.question("Q-1", "1"), Rulings.question("Q-2", "null"));
        Answering.check(List.of(new Answer("Q-1", 0, "a")), ruling, faults);
        assertThat(faults).hasSize(2);
        faults.clear();
        Answering.check(List.of(new Answer("Q-1", null, "a"), new Answer("Q-2", null, "b")), ruling, faults);
        assertThat(faults).isEmpty();
        Answering.check(
                List.of(new Answer("Q-1", null, "a"), new Answer("Q-2", null, " "), new Answer("Q-3", null, "c")),
                ruling,
                faults);
        assertThat(faults).extracting(Fault::field).containsExactly("answers[1].answer", "answers[2].question");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "2000, true", "2001, false"})
    void aReasonIsNeitherEmptyNorEndless(int length, boolean allowed) {
        Answering.text("x".repeat(length), "reason", faults);
        assertThat(faults.isEmpty()).isEqualTo(allowed);
    }

    @Test
    void parametersThatAreNotNamedStayAsTheRulingHasThem() {
        Choice choice = choose(Rulings.ofInstitution(LIMIT), form(null, List.of(measure(0, "Limit", Map.of())), null));
        assertThat(choice.measures()).containsExactly(new Choice.ChosenMeasure(0, "Limit", Map.of("months", 12)));
        assertThat(faults).isEmpty();
    }

    @Test
    void whatIsNoNumberStaysAsItIs() {
        Ruling ruling = Rulings.ofInstitution(Rulings.measure(0, "Notice", "{\"place\": \"x\"}", "b"));
        choose(ruling, form(null, List.of(measure(0, "Notice", Map.of("place", "x"))), null));
        assertThat(faults).isEmpty();
        choose(ruling, form(null, List.of(measure(0, "Notice", Map.of("place", "y"))), null));
        assertThat(faults).extracting(Fault::field).containsExactly("measures[0].parameters.place");
    }

    @Test
    void aFaultSaysWhatIsOpen() {
        choose(Rulings.ofOfficial(), form(new ProposalForm.DispositionForm("OTHER", null), null, null));
        choose(Rulings.ofInstitution(LIMIT), form(new ProposalForm.DispositionForm("LOW", null), null, null));
        choose(Rulings.ofInstitution(LIMIT), form(null, List.of(measure(1, "Limit", Map.of("years", 1))), null));
        choose(Rulings.ofInstitution(LIMIT), form(null, List.of(measure(0, "Limit", Map.of("months", 99))), null));
        choose(Rulings.ofInstitution(LIMIT), form(null, List.of(measure(0, "Limit", Map.of("years", 1))), null));
        assertThat(faults)
                .extracting(Fault::expected)
                .containsExactly(
                        "one of [NONE, LOW, HIGH]",
                        "nothing: the ruling opens no disposition",
                        "one of [Limit of act 0]",
                        "at most 12, as the ruling proposes",
                        "no such parameter");
    }

    @Test
    void aTextIsKeptWithoutTheBlanksAroundIt() {
        assertThat(Answering.text("  because ", "reason", faults)).isEqualTo("because");
    }
}
