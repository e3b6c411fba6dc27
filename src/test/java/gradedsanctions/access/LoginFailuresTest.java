package gradedsanctions.access;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.Api;
import gradedsanctions.ServiceTest;
import gradedsanctions.audit.AuditLog;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever guesses passwords waits longer and longer, and learns nothing. */
@ServiceTest
class LoginFailuresTest {

    private static final String ACCOUNT = "careless";

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TransactionTemplate transactions;

    private Instant now = Instant.parse("2026-03-02T00:00:00Z");

    private LoginFailures failures() {
        return new LoginFailures(jdbc, audit, new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
    }

    private void wrong(LoginFailures failures) {
        transactions.executeWithoutResult(tx -> failures.wrong(ACCOUNT));
    }

    @AfterEach
    void unlock() {
        transactions.executeWithoutResult(tx -> failures().right(ACCOUNT));
    }

    @Test
    void theFifthWrongPasswordLocksForHalfAMinuteAndEachFurtherOneForTwiceAsLong() {
        LoginFailures failures = failures();
        for (int i = 1; i < LoginFailures.ALLOWED; i++) {
            wrong(failures);
            assertThat(failures.isLocked(ACCOUNT)).isFalse();
        }
        long seconds = 30;
        for (int i = 0; i < 10; i++) {
            wrong(failures);
            now = now.plusSeconds(seconds).minusMillis(1);
            assertThat(failures.isLocked(ACCOUNT)).as("%d s", seconds).isTrue();
            now = now.plus(Duration.ofMillis(1));
            assertThat(failures.isLocked(ACCOUNT)).as("%d s", seconds).isFalse();
            seconds = Math.min(3600, seconds * 2);
        }
        assertThat(audit.about(ACCOUNT)).extracting(AuditLog.Entry::action).contains("LOGIN_LOCKED");
    }

    @Test
    void aRightPasswordForgetsTheWrongOnes() {
        LoginFailures failures = failures();
        for (int i = 1; i < LoginFailures.ALLOWED; i++) {
            wrong(failures);
        }
        transactions.executeWithoutResult(tx -> failures.right(ACCOUNT));
        wrong(failures);
        assertThat(failures.isLocked(ACCOUNT)).isFalse();
    }

    @Test
    void lockedTheRightPasswordIsAnsweredLikeAWrongOneAndLikeThatOfNobody() {
        Api api = Api.of(environment);
        for (int i = 0; i < LoginFailures.ALLOWED; i++) {
            assertThat(call(api, ACCOUNT, "guess" + i).status()).isEqualTo(401);
        }
        Api.Answer locked = call(api, ACCOUNT, "password");
        Api.Answer nobody = call(api, "no-such-account", "password");
        assertThat(locked.status()).isEqualTo(401);
        assertThat(locked.raw().body()).isEqualTo(nobody.raw().body());
        assertThat(api.as("auditor").get("/api/v1/cases").status()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from login_failure where name = 'no-such-account'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static Api.Answer call(Api api, String account, String password) {
        String login = Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = api.request("/api/v1/cases").header("Authorization", "Basic " + login);
        return api.send(request.GET());
    }
}
