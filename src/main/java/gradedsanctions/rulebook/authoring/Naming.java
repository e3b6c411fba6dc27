package gradedsanctions.rulebook.authoring;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names for rule files made from English titles. */
final class Naming {

    private static final int WORDS = 4;
    private static final Set<String> SMALL =
            Set.of("a", "an", "the", "of", "in", "on", "to", "by", "for", "and", "or", "with", "at", "is", "was");

    private Naming() {}

    private static List<String> words(String title) {
        return Arrays.stream(title.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                .limit(WORDS)
                .toList();
    }

    /** LikeThis. */
    static String type(String title) {
        return words(title).stream()
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining())
                .replaceFirst("^\\d+", "");
    }

    /** likeThis. */
    static String field(String title) {
        String type = type(title);
        return type.isEmpty() ? "" : type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
    }

    /** like_this. */
    static String folder(String type) {
        return type.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    /** LIKE_THIS. */
    static String constant(String title) {
        return String.join("_", words(title)).toUpperCase(Locale.ROOT).replaceFirst("^[0-9_]+", "");
    }

    /** Two to four capitals with which no rule begins yet; empty if none is found. */
    static String prefix(String type, Set<String> taken) {
        String capitals = type.replaceAll("[^A-Z]", "");
        String all = type.replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT);
        Stream<String> shorter = Stream.of(capitals, all.length() < 2 ? "" : all.substring(0, 2), all)
                .map(letters -> letters.substring(0, Math.min(WORDS, letters.length())));
        Stream<String> tried = all.isEmpty()
                ? Stream.empty()
                : all.chars().skip(1).mapToObj(letter -> all.charAt(0) + Character.toString(letter));
        return Stream.concat(shorter, tried)
                .filter(letters -> letters.length() > 1 && !taken.contains(letters))
                .findFirst()
                .orElse("");
    }
}
