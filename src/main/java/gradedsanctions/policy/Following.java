package gradedsanctions.policy;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps this node at the release that was activated last. Compiling takes longer than a node may lag behind, so what an
 * author has signed is compiled before it is approved. Both have threads of their own: nothing else holds them up.
 */
@Component
class Following {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final int EVERY_MILLIS = 500;
    /** Fewer than are kept compiled. */
    private static final int NEARING = 4;

    private final Publishing publishing;
    private final Releases releases;
    private final CompiledReleases compiled;
    private final PublicationTable table;
    private final Clock clock;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, work -> {
        Thread thread = new Thread(work, "releases");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable String said;

    Following(
            Publishing publishing, Releases releases, CompiledReleases compiled, PublicationTable table, Clock clock) {
        this.publishing = publishing;
        this.releases = releases;
        this.compiled = compiled;
        this.table = table;
        this.clock = clock;
    }

    @PostConstruct
    void start() {
        if (publishing == Publishing.REVIEWED) {
            again(releases::follow);
            again(this::prepare);
        }
    }

    private void again(Runnable work) {
        var unused = threads.scheduleWithFixedDelay(() -> trying(work), 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A compiler that is interrupted blames the rules, so what is under way comes to its end. */
    @PreDestroy
    @EventListener(ContextClosedEvent.class)
    void stop() {
        threads.shutdown();
    }

    private void prepare() {
        table.nearing(clock.instant(), NEARING).forEach(compiled::get);
    }

    /** A database that does not answer now is asked again soon. */
    private void trying(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            String message = String.valueOf(e.getMessage());
            if (!message.equals(said) && !threads.isShutdown()) {
                LOG.error("The releases can't be followed: {}", message);
            }
            said = message;
        }
    }
}
