package gradedsanctions.casework;

import java.util.List;
import java.util.function.Function;

/** @param page counted from 0 */
public record Page<T>(List<T> items, int page, int size, long total) {

    public <R> Page<R> map(Function<T, R> to) {
        return new Page<>(items.stream().map(to).toList(), page, size, total);
    }

    public long pages() {
        return (total + size - 1) / size;
    }
}
