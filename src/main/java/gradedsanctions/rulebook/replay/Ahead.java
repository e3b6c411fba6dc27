package gradedsanctions.rulebook.replay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Judges some matters ahead on several threads, and hands the outcomes on in the order of the matters. */
public final class Ahead {

    private final Replay replay;
    private final ExecutorService threads;
    private final int most;
    private final Consumer<Outcome> taker;
    private final Deque<Future<Outcome>> open = new ArrayDeque<>();

    /** @param most how many matters may be under way */
    public Ahead(Replay replay, ExecutorService threads, int most, Consumer<Outcome> taker) {
        this.replay = replay;
        this.threads = threads;
        this.most = most;
        this.taker = taker;
    }

    public void add(PastMatter matter) {
        if (open.size() >= most) {
            takeFirst();
        }
        open.add(threads.submit(() -> replay.of(matter)));
    }

    /** Waits for what is still under way. */
    public void finish() {
        while (!open.isEmpty()) {
            takeFirst();
        }
    }

    private void takeFirst() {
        try {
            taker.accept(open.remove().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while judging", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("judging breaks off", e.getCause());
        }
    }
}
