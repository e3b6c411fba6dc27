package gradedsanctions.rulebook.threshold;

import gradedsanctions.rulebook.source.NumberPlace;
import gradedsanctions.rulebook.source.RuleFiles;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes new numbers where the old ones stand, and touches nothing else. */
final class Rewriting {

    private record Piece(NumberPlace at, String text) {}

    private Rewriting() {}

    static RuleFiles rewrite(RuleFiles files, List<Change.Step> steps) {
        Map<String, TreeMap<Integer, Piece>> pieces = new HashMap<>();
        for (Change.Step step : steps) {
            boolean pointed = !step.threshold().role().measured();
            for (Threshold.Place place : step.threshold().places()) {
                pieces.computeIfAbsent(place.at().file(), file -> new TreeMap<>())
                        .put(place.at().offset(), new Piece(place.at(), place.written(step.value(), pointed)));
            }
        }
        Map<String, byte[]> all = new HashMap<>(files.all());
        pieces.forEach((file, changed) -> all.put(file, rewrite(files.text(file), changed)));
        return RuleFiles.of(all);
    }

    /** From the end, so that the places before stay where they are. */
    private static byte[] rewrite(String text, TreeMap<Integer, Piece> pieces) {
        StringBuilder rewritten = new StringBuilder(text);
        pieces.descendingMap()
                .forEach((offset, piece) ->
                        rewritten.replace(offset, offset + piece.at().length(), piece.text()));
        return rewritten.toString().getBytes(StandardCharsets.UTF_8);
    }
}
