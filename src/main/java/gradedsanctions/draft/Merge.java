package gradedsanctions.draft;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeResult;
import org.jspecify.annotations.Nullable;

/**
 * A file that the draft and the release that judges both changed since the draft was begun.
 *
 * @param pieces in their order; where both changed the same lines somebody has to choose
 */
public record Merge(String path, List<Piece> pieces) {

    /** Which of two texts is taken. */
    public enum Choice {
        MINE,
        THEIRS,
        /** Mine, and theirs below it. */
        BOTH
    }

    /**
     * @param mine what the draft says; null if it takes the file away
     * @param theirs what the release says, the same where nobody has to choose; null if it took the file away
     */
    public record Piece(
            boolean conflict,
            @Nullable String mine,
            @Nullable String theirs) {

        private @Nullable String chosen(Choice choice) {
            return switch (choice) {
                case MINE -> mine;
                case THEIRS -> theirs;
                case BOTH -> (mine == null ? "" : mine) + (theirs == null ? "" : theirs);
            };
        }

        /** Of long text that both have, the lines next to where they differ. */
        public String shortened() {
            List<String> lines = mine == null ? List.of() : mine.lines().toList();
            return lines.size() <= 8
                    ? String.join("\n", lines)
                    : String.join("\n", lines.subList(0, 3)) + "\n…\n"
                            + String.join("\n", lines.subList(lines.size() - 3, lines.size()));
        }
    }

    static Merge of(String path, @Nullable String base, @Nullable String mine, @Nullable String theirs) {
        if (mine == null || theirs == null) {
            return new Merge(path, List.of(new Piece(true, mine, theirs)));
        }
        MergeResult<RawText> merged = new MergeAlgorithm()
                .merge(RawTextComparator.DEFAULT, raw(base == null ? "" : base), raw(mine), raw(theirs));
        List<Piece> pieces = new ArrayList<>();
        String first = null;
        for (MergeChunk chunk : merged) {
            String text = merged.getSequences()
                    .get(chunk.getSequenceIndex())
                    .getString(chunk.getBegin(), chunk.getEnd(), false);
            switch (chunk.getConflictState()) {
                case NO_CONFLICT -> pieces.add(new Piece(false, text, text));
                case FIRST_CONFLICTING_RANGE -> first = text;
                case NEXT_CONFLICTING_RANGE -> pieces.add(new Piece(true, first, text));
                default -> {}
            }
        }
        return new Merge(path, List.copyOf(pieces));
    }

    private static RawText raw(String text) {
        return new RawText(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public long conflicts() {
        return pieces.stream().filter(Piece::conflict).count();
    }

    /**
     * The text as it was chosen; null if the file is taken away.
     *
     * @param choices one for each conflict, in their order
     */
    @Nullable String text(List<Choice> choices) {
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (Piece piece : pieces) {
            String part = piece.conflict() ? piece.chosen(choices.get(next++)) : piece.mine();
            if (part == null) {
                return null;
            }
            text.append(part);
        }
        return text.toString();
    }
}
