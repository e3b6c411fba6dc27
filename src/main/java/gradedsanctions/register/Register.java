package gradedsanctions.register;

import gradedsanctions.audit.Journal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The sanctions of all subjects. Changes belong to the transaction of the decision behind them. */
@Component
public class Register {

    private final SanctionTable sanctions;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Register(SanctionTable sanctions, JdbcClient jdbc, Journal journal, Clock clock) {
        this.sanctions = sanctions;
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<Sanction> enter(List<NewSanction> entries, String actor) {
        Instant now = clock.instant();
        List<Sanction> entered = new ArrayList<>();
        entries.forEach(entry -> entered.add(sanctions.add(entry, now)));
        entered.forEach(sanction -> announce("SANCTION_ENTERED", sanction, actor));
        return entered;
    }

    /** Revokes what a case entered and still stands; the register can still say what it said before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Sanction> revoke(UUID caseId, String reason, String actor) {
        List<Sanction> revoked = sanctions.revoke(caseId, reason, clock.instant());
        revoked.forEach(sanction -> announce("SANCTION_REVOKED", sanction, actor));
        return revoked;
    }

    private void announce(String what, Sanction sanction, String actor) {
        Map<String, Object> details = Map.of(
                "subject", sanction.subject(),
                "caseId", sanction.caseId(),
                "type", sanction.type(),
                "areas", sanction.areas());
        journal.enter(actor, what, sanction.id().toString(), details);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void proceedingsOpened(UUID subject, UUID caseId, String actor) {
        jdbc.sql("insert into pending_proceeding (case_id, subject, opened_at) values (?, ?, ?)")
                .params(caseId, subject, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.enter(actor, "PROCEEDINGS_OPENED", caseId.toString(), Map.of());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void proceedingsEnded(UUID caseId, String actor) {
        int ended = jdbc.sql("update pending_proceeding set ended_at = ? where case_id = ? and ended_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), caseId)
                .update();
        if (ended > 0) {
            journal.enter(actor, "PROCEEDINGS_ENDED", caseId.toString(), Map.of());
        }
    }

    /** What has not been revoked, in the order of the decisions. */
    public List<Sanction> history(UUID subject) {
        return of(subject).stream().filter(s -> s.revokedAt() == null).toList();
    }

    /** Everything, revoked or not, in the order of the decisions. */
    public List<Sanction> of(UUID subject) {
        return sanctions.of(subject);
    }

    public List<Sanction> inCase(UUID caseId) {
        return sanctions.inCase(caseId);
    }
}
