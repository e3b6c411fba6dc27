package gradedsanctions.replay.web;

import gradedsanctions.rulebook.Words;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The words for severities, ranges, and what else a replay counts by. */
record Codes(Words words) {

    private static final String TO = "\\.\\.";

    /** A code, or both ends of a range, once if they are the same. */
    public String of(String code) {
        return Arrays.stream(code.split(TO, 2)).distinct().map(words::of).collect(Collectors.joining("–"));
    }

    public String all(List<String> codes) {
        return words.all(codes);
    }
}
