package gradedsanctions.draft;

import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Judges with rules of drafts for no longer than it may: what somebody is typing could be of endless appetite. */
@Component
class Limited {

    private final long seconds;
    private final ExecutorService workers = Executors.newFixedThreadPool(2, work -> {
        Thread thread = new Thread(work, "trial of a draft");
        thread.setDaemon(true);
        return thread;
    });

    Limited(@Value("${sanctions.draft.try:20}") long seconds) {
        this.seconds = seconds;
    }

    /** @throws Rejected 422 if it takes too long, and whatever the work throws */
    <T> T call(Callable<T> work) {
        Future<T> future = workers.submit(work);
        try {
            return future.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw tooLong();
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw tooLong();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Rejected tooLong() {
        return new Rejected(
                422,
                "The rules take too long",
                "Judging under the draft takes longer than " + seconds + " s",
                List.of(Fault.of("rules", seconds + " s", "rules that join fewer facts; see what the draft changes")),
                Map.of());
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
