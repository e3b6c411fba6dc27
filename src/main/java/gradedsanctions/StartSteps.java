package gradedsanctions;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How long each step of the start took. */
@Component
class StartSteps {

    private final Map<String, Duration> steps = new LinkedHashMap<>();

    void time(String step, Runnable work) {
        long start = System.nanoTime();
        work.run();
        add(step, Duration.ofNanos(System.nanoTime() - start));
    }

    void add(String step, Duration took) {
        steps.put(step, took);
    }

    Duration took(String step) {
        return steps.getOrDefault(step, Duration.ZERO);
    }

    @Override
    public String toString() {
        return steps.entrySet().stream()
                .map(step ->
                        "%s %.1f s".formatted(step.getKey(), step.getValue().toMillis() / 1000.0))
                .collect(Collectors.joining(", "));
    }
}
