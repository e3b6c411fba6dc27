package gradedsanctions.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people proposed, decided and revoked; added, never changed. */
@Component
class DecisionTable {

    private final JdbcClient jdbc;

    DecisionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Proposal p) {
        jdbc.sql("""
                        insert into proposal (id, case_id, ruling, choice, departs, answers, reason, proposed_at,
                                              proposed_by)
                        values (?, ?, ?, ?::jsonb, ?, ?::jsonb, ?, ?, ?)
                        """)
                .params(
                        p.id(),
                        p.caseId(),
                        p.ruling(),
                        Json.text(p.choice()),
                        p.departs(),
                        Json.text(p.answers()),
                        p.reason(),
                        p.proposedAt().atOffset(ZoneOffset.UTC),
                        p.proposedBy())
                .update();
    }

    /** Oldest first; the last one stands. */
    List<Proposal> proposals(UUID caseId) {
        return jdbc.sql("select * from proposal where case_id = ? order by proposed_at, id")
                .param(caseId)
                .query(DecisionTable::proposal)
                .list();
    }

    void add(Decision d) {
        jdbc.sql("""
                        insert into decision (id, case_id, proposal, ruling, outcome, answers, reason, decided_on,
                                              decided_at, decided_by)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
                        """)
                .params(
                        d.id(),
                        d.caseId(),
                        d.proposal(),
                        d.ruling(),
                        d.outcome().name(),
                        Json.text(d.answers()),
                        d.reason(),
                        d.decidedOn(),
                        d.decidedAt().atOffset(ZoneOffset.UTC),
                        d.decidedBy())
                .update();
    }

    List<Decision> decisions(UUID caseId) {
        return jdbc.sql("select * from decision where case_id = ? order by decided_at, id")
                .param(caseId)
                .query(DecisionTable::decision)
                .list();
    }

    void add(Revocation r) {
        jdbc.sql("insert into revocation (case_id, reason, revoked_at, revoked_by) values (?, ?, ?, ?)")
                .params(r.caseId(), r.reason(), r.revokedAt().atOffset(ZoneOffset.UTC), r.revokedBy())
                .update();
    }

    Optional<Revocation> revocation(UUID caseId) {
        return jdbc.sql("select * from revocation where case_id = ?")
                .param(caseId)
                .query(Revocation.class)
                .optional();
    }

    private static Proposal proposal(ResultSet row, int index) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("ruling", UUID.class),
                Json.read(row.getString("choice"), Choice.class),
                row.getBoolean("departs"),
                Json.answers(row.getString("answers")),
                row.getString("reason"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("proposed_by"));
    }

    private static Decision decision(ResultSet row, int index) throws SQLException {
        return new Decision(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("proposal", UUID.class),
                row.getObject("ruling", UUID.class),
                Decision.Outcome.valueOf(row.getString("outcome")),
                Json.answers(row.getString("answers")),
                row.getString("reason"),
                row.getObject("decided_on", LocalDate.class),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("decided_by"));
    }
}
