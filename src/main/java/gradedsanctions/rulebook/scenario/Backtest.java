package gradedsanctions.rulebook.scenario;

import gradedsanctions.problem.Rejected;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.Ruling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Real cases, judged on their facts alone and held against what was imposed. The file:
 * {@code {split: day, cases: [{id, title, matter, imposed: code, omitted: why}]}}; a case has a matter and what was imposed,
 * or says why it is omitted.
 */
public final class Backtest {

    /** How a case came out. */
    public enum Verdict {
        /** What was imposed lies within the range. */
        HIT,
        MISS,
        /** The rules open no range. */
        NO_RANGE,
        /** Not enough is known of it, or nothing was imposed that could be compared. */
        OMITTED
    }

    /**
     * @param range its ends, "" if there is none
     * @param width how many dispositions it holds
     * @param late whether the first act is on or after the day that splits the cases
     * @param why for an omitted case, or the questions that the ruling asks
     */
    public record Line(
            String id,
            String title,
            Verdict verdict,
            String range,
            int width,
            String imposed,
            boolean late,
            String why) {}

    private final Release release;
    private final LocalDate split;

    private Backtest(Release release, LocalDate split) {
        this.release = release;
        this.split = split;
    }

    public static List<Line> run(Release release, JsonNode file) {
        Backtest backtest =
                new Backtest(release, LocalDate.parse(file.path("split").asString("")));
        List<Line> lines = new ArrayList<>();
        file.path("cases").forEach(entry -> lines.add(backtest.line(entry)));
        return lines;
    }

    private Line line(JsonNode entry) {
        String omitted = entry.path("omitted").asString("");
        if (!omitted.isEmpty()) {
            return line(entry, Verdict.OMITTED, null, omitted);
        }
        try {
            JsonNode matter = entry.path("matter");
            Ruling ruling = release.judge(release.read(matter, LocalDate.MAX, List.of(), List.of()), true);
            String questions = String.join(
                    " ",
                    ruling.questions().stream()
                            .map(Ruling.Question::id)
                            .distinct()
                            .toList());
            return line(entry, verdict(ruling.disposition(), imposed(entry)), ruling.disposition(), questions);
        } catch (Rejected e) {
            return line(entry, Verdict.OMITTED, null, e.title() + ": " + e.faults());
        }
    }

    private static Verdict verdict(Ruling.@Nullable Disposition range, String imposed) {
        if (range == null) {
            return Verdict.NO_RANGE;
        }
        return range.options().stream().anyMatch(option -> option.code().equals(imposed)) ? Verdict.HIT : Verdict.MISS;
    }

    private Line line(JsonNode entry, Verdict verdict, Ruling.@Nullable Disposition range, String why) {
        String day = entry.path("matter").path("acts").path(0).path("from").asString("");
        return new Line(
                entry.path("id").asString(""),
                entry.path("title").asString(""),
                verdict,
                range == null ? "" : range.lowest() + "–" + range.highest(),
                range == null ? 0 : range.options().size(),
                imposed(entry),
                !day.isEmpty() && !LocalDate.parse(day).isBefore(split),
                why);
    }

    private static String imposed(JsonNode entry) {
        return entry.path("imposed").asString("");
    }

    /** The mean width of the ranges of the cases on one side of the split; 0 if there is none. */
    public static double meanWidth(List<Line> lines, boolean late) {
        return lines.stream()
                .filter(line -> line.width() > 0 && line.late() == late)
                .mapToInt(Line::width)
                .average()
                .orElse(0);
    }
}
