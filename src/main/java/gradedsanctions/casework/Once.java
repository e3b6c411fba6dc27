package gradedsanctions.casework;

import gradedsanctions.access.Actor;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.subjects.Subjects;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes a step of a case once, however often it is sent under the same key. */
@Component
public class Once {

    static final int MAX_KEY = 200;

    /**
     * A step as it was sent.
     *
     * @param key null if the client gives none: then it is taken each time it is sent
     * @param step what is to be done: proposal, decision, revocation
     * @param version of the case that the client saw
     */
    public record Request(@Nullable String key, UUID id, String step, long version, Object form) {}

    private final JdbcClient jdbc;
    private final Subjects subjects;
    private final CaseTable cases;
    private final Transactions transactions;
    private final Clock clock;

    Once(JdbcClient jdbc, Subjects subjects, CaseTable cases, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.cases = cases;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The case after the step.
     *
     * @throws Rejected 422 if the key has been used for another request, and whatever the step throws
     */
    public Case take(Request request, Actor actor, Supplier<Case> step) {
        String key = request.key();
        if (key == null) {
            return step.get();
        }
        check(key);
        String hash = subjects.fingerprint(
                Json.text(List.of(request.id(), request.step(), request.version(), Json.text(request.form()))));
        return transactions.alone(() -> {
            String before = hashUnder(key, actor);
            if (before == null) {
                Case after = step.get();
                keep(key, hash, request.id(), actor);
                return after;
            }
            if (!before.equals(hash)) {
                throw badKey(key, "a key of its own for this request: it was used for another");
            }
            return cases.find(request.id(), actor).orElseThrow(() -> CaseProblems.unknown(request.id()));
        });
    }

    private @Nullable String hashUnder(String key, Actor actor) {
        return jdbc.sql("select request_hash from step_key where actor = ? and idempotency_key = ?")
                .params(actor.name(), key)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private void keep(String key, String hash, UUID id, Actor actor) {
        jdbc.sql("insert into step_key (actor, idempotency_key, request_hash, case_id, at) values (?, ?, ?, ?, ?)")
                .params(actor.name(), key, hash, id, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @throws Rejected 422 if a key is empty or too long */
    static void check(String key) {
        if (key.isBlank() || key.length() > MAX_KEY) {
            throw badKey(key.length() + " characters", "1 to " + MAX_KEY + " characters");
        }
    }

    static Rejected badKey(String value, String expected) {
        return Rejected.faulty(
                "The Idempotency-Key can't be used", List.of(Fault.of("Idempotency-Key", value, expected)));
    }
}
