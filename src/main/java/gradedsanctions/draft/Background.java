package gradedsanctions.draft;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gradedsanctions.rulebook.RulesRejected;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work on drafts in the background, one after another. A newer job of a draft ends the one before; none takes longer
 * than it may, so that rules of endless appetite keep nobody waiting.
 *
 * @param <J> what is kept of a job
 */
final class Background<J extends Background.Job> {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final int MOST = 50;

    enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    private final long seconds;
    private final Cache<UUID, J> jobs = Caffeine.newBuilder().maximumSize(MOST).build();
    private final ScheduledExecutorService worker;
    private final ScheduledExecutorService ender;

    Background(String name, long seconds) {
        this.seconds = seconds;
        this.worker = Executors.newSingleThreadScheduledExecutor(work -> thread(work, name));
        this.ender = Executors.newSingleThreadScheduledExecutor(work -> thread(work, name));
    }

    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /** Starts a job unless the draft has one of the same hash that was not cancelled; that one is given then. */
    synchronized J start(UUID draft, J job, Consumer<J> work) {
        J before = jobs.getIfPresent(draft);
        if (before != null && before.hash.equals(job.hash) && before.state() != State.CANCELLED) {
            return before;
        }
        cancel(draft);
        jobs.put(draft, job);
        job.future = worker.submit(() -> run(job, work));
        return job;
    }

    private void run(J job, Consumer<J> work) {
        Future<?> limit = ender.schedule(() -> job.end(State.FAILED, Job.TIME), seconds, TimeUnit.SECONDS);
        try {
            job.check();
            work.accept(job);
            job.end(State.DONE, null);
        } catch (CancellationException e) {
            LOG.debug("A job was ended: {}", job.hash);
        } catch (RulesRejected e) {
            job.end(State.FAILED, "problems");
        } catch (RuntimeException e) {
            LOG.error("A job on a draft failed", e);
            job.end(State.FAILED, "fault");
        } finally {
            limit.cancel(false);
        }
    }

    Optional<J> of(UUID draft) {
        return Optional.ofNullable(jobs.getIfPresent(draft));
    }

    void cancel(UUID draft) {
        of(draft).ifPresent(job -> job.end(State.CANCELLED, null));
    }

    /** What was found is not kept: the same may be started again. */
    void forget(UUID draft) {
        cancel(draft);
        jobs.invalidate(draft);
    }

    void stop() {
        worker.shutdownNow();
        ender.shutdownNow();
    }

    /** A job, as far as it has come. */
    static class Job {

        static final String TIME = "time";

        final String hash;
        private State state = State.RUNNING;
        private @Nullable String failure;
        volatile @Nullable Future<?> future;

        Job(String hash) {
            this.hash = hash;
        }

        synchronized State state() {
            return state;
        }

        synchronized @Nullable String failure() {
            return failure;
        }

        /** @throws CancellationException if it was ended */
        synchronized void check() {
            if (state != State.RUNNING) {
                throw new CancellationException();
            }
        }

        synchronized void end(State how, @Nullable String why) {
            if (state == State.RUNNING) {
                state = how;
                failure = why;
                Future<?> work = future;
                if (work != null && how != State.DONE) {
                    work.cancel(true);
                }
            }
        }
    }
}
