package gradedsanctions.draft;

import gradedsanctions.rulebook.source.RuleFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.jspecify.annotations.Nullable;

/**
 * What a change writes into a file, line by line.
 *
 * @param fresh whether there is no such file yet
 */
public record NewLines(String path, boolean fresh, List<Line> lines) {

    /** @param number in the file as it becomes, in the file as it was for a line that goes */
    public record Line(int number, boolean added, String text) {}

    /** By file, in the order of their paths. */
    public static List<NewLines> of(RuleFiles files, Map<String, String> texts) {
        return new TreeMap<>(texts)
                .entrySet().stream()
                        .map(entry -> of(entry.getKey(), files.textOrNull(entry.getKey()), entry.getValue()))
                        .toList();
    }

    private static NewLines of(String path, @Nullable String before, String after) {
        RawText old = raw(before == null ? "" : before);
        RawText now = raw(after);
        List<Line> lines = new ArrayList<>();
        for (Edit edit : new HistogramDiff().diff(RawTextComparator.DEFAULT, old, now)) {
            for (int i = edit.getBeginA(); i < edit.getEndA(); i++) {
                lines.add(new Line(i + 1, false, old.getString(i)));
            }
            for (int i = edit.getBeginB(); i < edit.getEndB(); i++) {
                lines.add(new Line(i + 1, true, now.getString(i)));
            }
        }
        return new NewLines(path, before == null, List.copyOf(lines));
    }

    private static RawText raw(String text) {
        return new RawText(text.getBytes(StandardCharsets.UTF_8));
    }
}
