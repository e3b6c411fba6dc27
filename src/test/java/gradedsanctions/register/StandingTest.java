package gradedsanctions.register;

import static gradedsanctions.register.RestrictionAnswer.Status.CLEAR;
import static gradedsanctions.register.RestrictionAnswer.Status.INDETERMINATE;
import static gradedsanctions.register.RestrictionAnswer.Status.INVALID;
import static gradedsanctions.register.RestrictionAnswer.Status.PENDING;
import static gradedsanctions.register.RestrictionAnswer.Status.RESTRICTED;
import static gradedsanctions.register.RestrictionAnswer.Status.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.problem.Fault;
import gradedsanctions.subjects.Identifier;
import gradedsanctions.subjects.Kind;
import gradedsanctions.subjects.Scheme;
import gradedsanctions.subjects.Subject;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the register restricts from what, on which day, and what it said of that at which moment. */
class StandingTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Period HALF_A_YEAR = Period.ofMonths(LocalDate.of(2026, 3, 2), 6);

    /** Right as a resident id and as a credit code. */
    private static final String BOTH = "110000198001010318";

    @TempDir
    static Path data;

    private static RegisterSlice slice;
    private static int count;

    private String number;
    private Subject subject;

    @BeforeAll
    static void open() {
        slice = new RegisterSlice(data);
    }

    @AfterAll
    static void close() {
        slice.close();
    }

    @BeforeEach
    void enterOne() {
        slice.setClock(NOON);
        number = "HOUSE-" + ++count;
        subject = slice.enter(Kind.INSTITUTION, new Identifier(Scheme.INTERNAL, number));
    }

    private static String on(String day) {
        return ", \"on\": \"" + day + "\"";
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, CLEAR, the day before",
        "2026-03-02, RESTRICTED, the first day",
        "2026-09-02, RESTRICTED, the last day",
        "2026-09-03, CLEAR, the day after",
        "2019-12-31, INDETERMINATE, before the register began",
        "2020-01-01, CLEAR, the day on which it began",
        "2999-01-01, CLEAR, a day far off is answered by what is known",
    })
    void aSanctionRestrictsFromItsFirstToItsLastDay(String day, RestrictionAnswer.Status status, String why) {
        slice.restrict(subject, HALF_A_YEAR);
        assertThat(slice.ask(number, on(day)).status()).as(why).isEqualTo(status);
    }

    @Test
    void aSanctionWithoutEndRestrictsForEverAndOneOfThePastStillDidThen() {
        slice.restrict(subject, new Period(LocalDate.of(2019, 5, 1), null));
        assertThat(slice.ask(number, on("2999-01-01")).status()).isEqualTo(RESTRICTED);
        assertThat(slice.ask(number, on("2019-05-01")).status()).isEqualTo(RESTRICTED);
    }

    @Test
    void theAnswerShowsWhatRestrictsAndNotWhatDoesNot() {
        UUID caseId = slice.restrict(subject, HALF_A_YEAR);
        slice.restrict(subject, Period.ofMonths(LocalDate.of(2027, 1, 1), 6));
        List<RestrictionAnswer.Restricting> shown = slice.ask(number, "").sanctions();
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0))
                .extracting("type", "title", "areas", "from", "to", "basis", "caseId")
                .containsExactly("T", "t", List.of("A"), HALF_A_YEAR.from(), HALF_A_YEAR.to(), "b", caseId);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T15:59:59Z, CLEAR, still the day before in Shanghai",
        "2026-03-01T16:00:00Z, RESTRICTED, the first day begins in Shanghai",
        "2026-09-02T15:59:59Z, RESTRICTED, the last day still runs",
        "2026-09-02T16:00:00Z, CLEAR, it is over",
    })
    void todayIsTheDayInShanghai(Instant now, RestrictionAnswer.Status status, String why) {
        slice.setClock(Instant.parse("2026-01-05T04:00:00Z"));
        Subject early = slice.enter(Kind.INSTITUTION, new Identifier(Scheme.INTERNAL, number + "-EARLY"));
        slice.restrict(early, HALF_A_YEAR);
        slice.setClock(now);
        assertThat(slice.ask(number + "-EARLY", "").status()).as(why).isEqualTo(status);
    }

    @Test
    void aPendingProceedingIsToldOnlyWhereNothingRestrictsAndUntilItEnds() {
        UUID caseId = UUID.randomUUID();
        slice.inTransaction(() -> slice.register().proceedingsOpened(subject.id(), caseId, "test"));
        RestrictionAnswer pending = slice.ask(number, "");
        assertThat(pending.status()).isEqualTo(PENDING);
        assertThat(pending.sanctions()).isEmpty();
        assertThat(pending.fault()).isNull();

        slice.restrict(subject, HALF_A_YEAR);
        assertThat(slice.ask(number, "").status()).isEqualTo(RESTRICTED);

        slice.setClock(NOON.plusSeconds(60));
        slice.inTransaction(() -> slice.register().proceedingsEnded(caseId, "test"));
        assertThat(slice.ask(number, on("2027-01-01")).status()).isEqualTo(CLEAR);
        assertThat(slice.askAsOf(number, NOON, on("2027-01-01")).status()).isEqualTo(PENDING);
    }

    @Test
    void aRevocationIsFollowedAtOnceAndWhatWasSaidBeforeStaysSaid() {
        UUID caseId = slice.restrict(subject, HALF_A_YEAR);
        slice.setClock(NOON.plusSeconds(60));
        slice.inTransaction(() -> assertThat(slice.register().revoke(caseId, "wrong", "test"))
                .extracting(Sanction::revokedReason)
                .containsExactly("wrong"));
        assertThat(slice.ask(number, "").status()).isEqualTo(CLEAR);
        assertThat(slice.askAsOf(number, NOON, "").status()).isEqualTo(RESTRICTED);
        assertThat(slice.askAsOf(number, NOON.plusSeconds(59), "").status()).isEqualTo(RESTRICTED);
        assertThat(slice.askAsOf(number, NOON.plusSeconds(60), "").status()).isEqualTo(CLEAR);
        assertThat(slice.register().history(subject.id())).isEmpty();
        assertThat(slice.register().of(subject.id())).hasSize(1);
        slice.inTransaction(() ->
                assertThat(slice.register().revoke(caseId, "again", "test")).isEmpty());
    }

    @Test
    void everyDeedIsLoggedAndToldOnceAlsoIfItIsDoneTwice() {
        UUID caseId = UUID.randomUUID();
        slice.inTransaction(() -> {
            slice.register().proceedingsOpened(subject.id(), caseId, "test");
            UUID sanction = slice.register()
                    .enter(List.of(RegisterSlice.sanction(subject.id(), caseId, HALF_A_YEAR)), "test")
                    .get(0)
                    .id();
            for (int i = 0; i < 2; i++) {
                slice.register().proceedingsEnded(caseId, "test");
                slice.register().revoke(caseId, "wrong", "test");
            }
            assertThat(deeds("select action from audit where object in (?, ?) order by id", caseId, sanction))
                    .isEqualTo(deeds("select topic from outbox where object in (?, ?) order by id", caseId, sanction))
                    .containsExactly("PROCEEDINGS_OPENED", "SANCTION_ENTERED", "PROCEEDINGS_ENDED", "SANCTION_REVOKED");
        });
    }

    private static List<String> deeds(String sql, UUID caseId, UUID sanction) {
        return slice.jdbc()
                .sql(sql)
                .params(caseId.toString(), sanction.toString())
                .query(String.class)
                .list();
    }

    @Test
    void beforeItWasEnteredASubjectWasUnknownAndASanctionNotThere() {
        slice.setClock(NOON.plusSeconds(60));
        slice.restrict(subject, HALF_A_YEAR);
        assertThat(slice.askAsOf(number, NOON.minusSeconds(1), "").status()).isEqualTo(UNKNOWN);
        assertThat(slice.askAsOf(number, NOON, "").status()).isEqualTo(CLEAR);
        assertThat(slice.askAsOf(number, NOON.plusSeconds(60), "").status()).isEqualTo(RESTRICTED);
    }

    @Test
    void ofMomentsBeforeItBeganTheRegisterSaysNothing() {
        RestrictionAnswer answer = slice.askAsOf(number, Instant.parse("2019-12-31T15:59:59Z"), "");
        assertThat(answer.status()).isEqualTo(INDETERMINATE);
        assertThat(answer.fault()).extracting(Fault::field).isEqualTo("asOf");
        assertThat(slice.askAsOf(number, Instant.parse("2019-12-31T16:00:00Z"), "")
                        .status())
                .isEqualTo(UNKNOWN);
    }

    @Test
    void aNumberThatIsRightInTwoSchemesFindsWhomeverItNames() {
        assertThat(slice.ask(BOTH, "").status()).isEqualTo(UNKNOWN);
        Subject person = slice.enter(Kind.OFFICIAL, new Identifier(Scheme.RESIDENT_ID, BOTH));
        slice.restrict(person, HALF_A_YEAR);
        assertThat(slice.ask(BOTH, "").status()).isEqualTo(RESTRICTED);

        slice.enter(Kind.INSTITUTION, new Identifier(Scheme.USCC, BOTH));
        RestrictionAnswer both = slice.ask(BOTH, "");
        assertThat(both.status()).isEqualTo(INVALID);
        assertThat(both.fault().toString()).contains("scheme").doesNotContain(BOTH);
    }
}
