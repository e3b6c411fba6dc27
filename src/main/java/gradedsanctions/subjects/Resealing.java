package gradedsanctions.subjects;

import gradedsanctions.audit.AuditLog;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals with the current key what an earlier one sealed, a little at a time, so that the earlier one can be retired. */
@Component
class Resealing {

    private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);
    private static final int AT_ONCE = 200;

    private final SubjectTable subjects;
    private final KeyFile file;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    Resealing(SubjectTable subjects, KeyFile file, AuditLog audit, TransactionTemplate transaction) {
        this.subjects = subjects;
        this.file = file;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void run() {
        file.renew(subjects.keysInUse());
        int all = 0;
        for (int some = AT_ONCE; some == AT_ONCE; all += some) {
            some = reseal();
        }
        if (all > 0) {
            LOG.info(
                    "{} records of persons are sealed with the key {} now; earlier keys can be taken out of the key file",
                    all,
                    file.keys().current());
        }
    }

    private int reseal() {
        return Objects.requireNonNull(transaction.execute(tx -> {
            int some = subjects.reseal(file.keys().current(), AT_ONCE);
            if (some > 0) {
                String key = file.keys().current();
                audit.record("node", "SUBJECTS_RESEALED", "keys", Map.of("records", some, "key", key));
            }
            return some;
        }));
    }
}
