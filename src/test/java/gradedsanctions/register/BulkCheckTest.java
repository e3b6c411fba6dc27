package gradedsanctions.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.register.RestrictionAnswer.Status;
import gradedsanctions.subjects.Identifier;
import gradedsanctions.subjects.Kind;
import gradedsanctions.subjects.Scheme;
import gradedsanctions.subjects.Subject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten thousand rows in one check, and what is kept of them. */
class BulkCheckTest {

    private static final int SUBJECTS = 10_000;
    private static final String PERSON = "110000198001010019";

    @TempDir
    static Path data;

    private static RegisterSlice slice;

    /** Two sanctions each: one over, and for every second subject one in force. */
    @BeforeAll
    static void enterMany() {
        slice = new RegisterSlice(data);
        List<UUID> restricted = new ArrayList<>();
        slice.inTransaction(() -> {
            for (int i = 0; i < SUBJECTS; i++) {
                Subject subject = slice.enter(i % 10 == 0 ? Kind.OFFICIAL : Kind.INSTITUTION, house(i));
                if (i % 2 == 0) {
                    restricted.add(subject.id());
                }
            }
        });
        slice.jdbc().sql("""
                        insert into sanction (id, subject, case_id, type, title, areas, period, parameters, basis,
                                              decided_on, release, entered_at)
                        select gen_random_uuid(), s.id, gen_random_uuid(), 'T', 't', '{A}',
                               case when n = 2 and s.id = any (?) then daterange('2026-03-02', '2026-09-03')
                                    else daterange('2025-01-01', '2025-07-02') end,
                               '{"months": 6}', 'b', '2025-01-01', 'r', '2026-03-02T04:00:00Z'
                        from subject s, generate_series(1, 2) n
                        """).param(restricted.toArray(UUID[]::new)).update();
    }

    @AfterAll
    static void close() {
        slice.close();
    }

    private static Identifier house(int i) {
        return new Identifier(Scheme.INTERNAL, "HOUSE-" + i);
    }

    private static String rows(List<Integer> subjects) {
        return "{\"checks\": ["
                + String.join(
                        ",",
                        subjects.stream()
                                .map(i -> "{\"identifier\": \"house-" + i + "\", \"area\": \"A\"}")
                                .toList())
                + "]}";
    }

    @Test
    void tenThousandRowsAreEachAnsweredRightInWhateverOrder() {
        List<Integer> asked =
                new ArrayList<>(IntStream.range(0, SUBJECTS).boxed().toList());
        Collections.shuffle(asked, new Random(3));
        assertThat(slice.check(rows(asked)).answers())
                .extracting(RestrictionAnswer::status)
                .isEqualTo(asked.stream()
                        .map(i -> i % 2 == 0 ? Status.RESTRICTED : Status.CLEAR)
                        .toList());
    }

    @Test
    void tenThousandRowsCostAsManyStatementsAsOne() {
        int one = slice.statements().during(() -> slice.check(rows(List.of(1))));
        int many = slice.statements()
                .during(() ->
                        slice.check(rows(IntStream.range(0, SUBJECTS).boxed().toList())));
        assertThat(many).isEqualTo(one).isBetween(1, 6);
    }

    @Test
    void whatWasToldIsKeptAsItWasAndWithoutNumbersOfPersons() {
        slice.enter(Kind.OFFICIAL, new Identifier(Scheme.RESIDENT_ID, PERSON));
        RestrictionChecks.Told told = slice.check("""
                {"checks": [
                  {"identifier": "%1$s", "area": "A"},
                  {"identifier": {"scheme": "RESIDENT_ID", "value": "%1$s"}, "area": "A", "on": "2026-03-02"},
                  {"identifier": "%1$s", "area": "%1$s"},
                  {"identifier": "A", "area": "%1$s", "on": "%1$s"},
                  {"identifier": "%1$s", "area": "A", "%1$s": 1},
                  {"identifier": {"scheme": "%1$s", "value": "HOUSE-1"}, "area": "A"},
                  {"identifier": {"scheme": "INTERNAL", "value": "HOUSE-1", "%1$s": 1}, "area": "A"},
                  {"identifier": %1$s, "area": "A"}]}
                """.formatted(PERSON));
        assertThat(told.answers())
                .extracting(RestrictionAnswer::status)
                .containsExactly(
                        Status.CLEAR,
                        Status.CLEAR,
                        Status.INVALID,
                        Status.INVALID,
                        Status.INVALID,
                        Status.INVALID,
                        Status.INVALID,
                        Status.CLEAR);
        assertThat(slice.told(told.id())).isEqualTo(told);
        String kept = slice.jdbc()
                .sql("select row_to_json(c)::text from restriction_check c where id = ?")
                .param(told.id())
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain(PERSON);
        assertThat(told.toString()).doesNotContain(PERSON);
    }

    @Test
    void theAuditSaysWhoAskedHowManyRowsAndNotAboutWhom() {
        UUID id = slice.check(rows(List.of(1, 2, 3))).id();
        assertThat(slice.jdbc()
                        .sql("select actor || ' ' || action || ' ' || details from audit where object = ?")
                        .param(id.toString())
                        .query(String.class)
                        .list())
                .containsExactly("system RESTRICTIONS_CHECKED {\"rows\": 3}");
    }

    @Test
    void whatWasKeptProvesWhomARowWasAbout() {
        String first = asked(slice.check(rows(List.of(1, 2))).id());
        String second = asked(slice.check(rows(List.of(1, 2))).id());
        assertThat(first).isEqualTo(second).doesNotContain("HOUSE");
        assertThat(asked(slice.check(rows(List.of(2, 1))).id())).isNotEqualTo(first);
    }

    private static String asked(UUID check) {
        return slice.jdbc()
                .sql("select asked from restriction_check where id = ?")
                .param(check)
                .query(String.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "+1000000000-12-31T00:00:00Z", "x"})
    void aMomentTheRegisterCannotSpeakOfIsRefused(String asOf) {
        assertThatThrownBy(() -> slice.check("{\"asOf\": \"" + asOf + "\", \"checks\": [{}]}"))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.faults())
                                .extracting(Fault::field)
                                .containsExactly("asOf"));
    }

    @Test
    void aSanctionIsFinalButForOneRevocation() {
        UUID caseId = slice.jdbc()
                .sql("select case_id from sanction where upper(period) < '2026-01-01' limit 1")
                .query(UUID.class)
                .single();
        slice.inTransaction(() -> slice.register().revoke(caseId, "wrong", "test"));
        for (String change : List.of(
                "revoked_reason = 'another'",
                "revoked_at = null, revoked_reason = null",
                "period = daterange('2020-01-01', '2020-01-02')",
                "title = 'x'")) {
            assertThatThrownBy(() -> slice.jdbc()
                            .sql("update sanction set " + change + " where case_id = ?")
                            .param(caseId)
                            .update())
                    .hasMessageContaining("a sanction changes only once");
        }
        for (String sql : List.of("delete from restriction_check", "update restriction_check set asked_by = 'x'")) {
            slice.check(rows(List.of(1)));
            assertThatThrownBy(() -> slice.jdbc().sql(sql).update()).hasMessageContaining("is refused");
        }
    }
}
