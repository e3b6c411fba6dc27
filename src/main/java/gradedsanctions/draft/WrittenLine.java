package gradedsanctions.draft;

import gradedsanctions.rulebook.source.NumberPlace;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.threshold.Threshold;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a rule with a number in it.
 *
 * @param before what stands left of the number
 * @param old the number in the release that the draft changes; as now if it is the same
 * @param after what stands right of it
 */
public record WrittenLine(String rule, String file, int line, String before, String old, String now, String after) {

    /** Every place of the numbers of a row that were changed. */
    public static List<WrittenLine> changed(ThresholdTable.Row row, RuleFiles files) {
        return row.cells().stream()
                .filter(ThresholdTable.Cell::isChanged)
                .flatMap(cell -> of(cell, files).stream())
                .toList();
    }

    private static List<WrittenLine> of(ThresholdTable.Cell cell, RuleFiles files) {
        List<WrittenLine> lines = new ArrayList<>();
        List<Threshold.Place> places = cell.now().places();
        List<Threshold.Place> base = cell.base() == null ? places : cell.base().places();
        for (int i = 0; i < places.size(); i++) {
            NumberPlace at = places.get(i).at();
            String old = i < base.size() ? base.get(i).at().text() : "";
            lines.add(of(places.get(i).rule(), at, old, files.text(at.file())));
        }
        return lines;
    }

    private static WrittenLine of(String rule, NumberPlace at, String old, String text) {
        int start = text.lastIndexOf('\n', at.offset() - 1) + 1;
        int end = text.indexOf('\n', at.offset());
        return new WrittenLine(
                rule,
                at.file(),
                at.line(),
                text.substring(start, at.offset()).stripLeading(),
                old,
                at.text(),
                text.substring(at.offset() + at.length(), end < 0 ? text.length() : end)
                        .stripTrailing());
    }
}
