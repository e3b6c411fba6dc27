package gradedsanctions.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The codes of GB/T 2260 with their names and the months between which they were listed. A code that is not listed, or
 * no more, still counts: bodies outlive the list, and old cases keep the code they were opened under.
 */
@Component
public class Divisions {

    /** How a code stands in the list on a day. */
    public enum Standing {
        LISTED,
        /** Listed once; its body was merged, raised or renamed. */
        ABOLISHED,
        UNKNOWN
    }

    /** @param name as last listed on or before the day; null if unknown */
    public record Listing(Division division, @Nullable String name, Standing standing) {}

    private record Row(
            String name, @Nullable YearMonth from, @Nullable YearMonth to) {

        boolean isListedIn(YearMonth month) {
            return (from == null || !month.isBefore(from)) && (to == null || month.isBefore(to));
        }
    }

    private static final String FILE = "/gradedsanctions/access/divisions.csv";
    private static final int COLUMNS = 4;

    private final Map<String, List<Row>> rows = new HashMap<>();

    Divisions() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Divisions.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            in.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("code"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows.put(Division.COUNTRY.code(), List.of(new Row("全国", null, null)));
    }

    private void add(String line) {
        String[] cells = line.split(",", COLUMNS);
        rows.computeIfAbsent(cells[0], code -> new ArrayList<>())
                .add(new Row(cells[1], month(cells[2]), month(cells[3])));
    }

    private static @Nullable YearMonth month(String text) {
        return text.isEmpty() ? null : YearMonth.parse(text);
    }

    public Listing on(Division division, LocalDate day) {
        List<Row> known = rows.getOrDefault(division.code(), List.of());
        YearMonth month = YearMonth.from(day);
        Optional<Row> listed =
                known.stream().filter(row -> row.isListedIn(month)).findFirst();
        if (listed.isPresent()) {
            return new Listing(division, listed.get().name(), Standing.LISTED);
        }
        return known.isEmpty()
                ? new Listing(division, null, Standing.UNKNOWN)
                : new Listing(division, known.get(known.size() - 1).name(), Standing.ABOLISHED);
    }

    /** Whether the code is listed now or was once. */
    public boolean knows(Division division) {
        return rows.containsKey(division.code());
    }
}
