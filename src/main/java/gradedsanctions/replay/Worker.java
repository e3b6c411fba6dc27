package gradedsanctions.replay;

import gradedsanctions.access.Acting;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Division;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Works off replays on a thread of its own, in the name of the node. */
@Component
class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    /** No account can have this name. Reaches all cases; nobody is recused under it. */
    private static final Actor NODE = new Actor("node:replay", Set.of(), Division.COUNTRY);

    private static final long LOOK_MILLIS = 500;
    private static final long LAST_BATCH_SECONDS = 20;

    private final Batches batches;
    private final boolean works;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread worker = new Thread(work, "replay");
        worker.setDaemon(true);
        return worker;
    });
    private volatile boolean ending;

    /** @param works whether this node takes part in replays */
    Worker(Batches batches, @Value("${sanctions.replay:true}") boolean works) {
        this.batches = batches;
        this.works = works;
    }

    static void asNode(Consumer<Actor> work) {
        Acting.as(NODE, () -> work.accept(NODE));
    }

    @PostConstruct
    void begin() {
        if (works) {
            thread.scheduleWithFixedDelay(this::work, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Works while there is a replay that nobody else holds. */
    void work() {
        try {
            asNode(node -> {
                boolean more = true;
                while (more && !ending) {
                    more = batches.next(node);
                }
            });
        } catch (RuntimeException e) {
            LOG.warn("No replay can be looked for: {}", e.getMessage());
        }
    }

    @PreDestroy
    void end() throws InterruptedException {
        ending = true;
        thread.shutdown();
        if (!thread.awaitTermination(LAST_BATCH_SECONDS, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}
