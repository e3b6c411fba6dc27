package gradedsanctions.casework;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs a piece of work as if alone, and again if it met another's. */
@Component
class Transactions {

    private static final RetryPolicy AGAIN = RetryPolicy.builder()
            .includes(ConcurrencyFailureException.class, DuplicateKeyException.class)
            .maxRetries(8)
            .delay(Duration.ofMillis(20))
            .jitter(Duration.ofMillis(10))
            .multiplier(2)
            .maxDelay(Duration.ofMillis(500))
            .build();

    private final TransactionTemplate transaction;
    private final RetryTemplate retry = new RetryTemplate(AGAIN);

    Transactions(PlatformTransactionManager manager) {
        this.transaction = new TransactionTemplate(manager);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE);
    }

    /** The work may run several times; only one run takes effect. Work within such work is part of it. */
    <T> T alone(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        return retry.invoke(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
