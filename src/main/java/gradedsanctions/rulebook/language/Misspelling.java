package gradedsanctions.rulebook.language;

import gradedsanctions.rulebook.source.Sources;
import gradedsanctions.rulebook.source.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A word that is not known, where it stands, and what was probably meant.
 *
 * @param near what must stand around it, of the kind of place
 * @param instead the words that could be meant, the most probable first
 * @param sure whether the first is near enough to be taken for what was meant
 */
record Misspelling(String wrong, Place place, String near, List<String> instead, boolean sure) {

    /** Where a word stands, so that the same word elsewhere is not taken for it. */
    enum Place {
        TYPE,
        FIELD,
        VARIABLE,
        ARGUMENT,
        CONSTANT,
        PARENT,
        FIELD_TYPE,
        IN_ANNOTATION,
        ANNOTATION_VALUE,
        ANNOTATION,
        FUNCTION,
        ATTRIBUTE,
        BASIS,
        FIRST,
        NAME
    }

    private static final double NEAR = 0.5;
    private static final Pattern MAYBE = Pattern.compile("; maybe (.+)$");
    private static final Pattern KNOWN = Pattern.compile("(?:Known|Allowed|expected):? \\[?([^\\]\\n]+?)(?:].*)?$");

    /** A sentence of the gate: which of its groups is the wrong word, and which stands near it (0 for none). */
    private record Sentence(Pattern english, Place place, int wrong, int near) {}

    private static final List<Sentence> SENTENCES = List.of(
            sentence("type (\\S+) is not declared in the vocabulary.*", Place.TYPE, 1, 0),
            sentence("(\\w+) has no field ([^;.\\s]+).*", Place.FIELD, 2, 1),
            sentence("variable (\\S+) is not bound before this place.*", Place.VARIABLE, 1, 0),
            sentence("\"(\\S+)\" is not a variable of this rule.*", Place.ARGUMENT, 1, 0),
            sentence("(\\w+) has no constant (\\w+).*", Place.CONSTANT, 2, 1),
            sentence("\\S+ extends (\\w+), which is not declared.*", Place.PARENT, 1, 0),
            sentence("field \\w+\\.(\\w+) has the type (\\S+), which is not declared.*", Place.FIELD_TYPE, 2, 1),
            sentence("field \\w+\\.(\\w+) has the type (\\S+); expected one of (.+) or .*", Place.FIELD_TYPE, 2, 1),
            sentence("@(\\w+) names (\\w+), which is no .*", Place.IN_ANNOTATION, 2, 1),
            sentence("@(\\w+) has the value \"(.*)\"; expected .*", Place.ANNOTATION_VALUE, 2, 1),
            sentence("annotation @(\\w+) is not allowed here\\. .*", Place.ANNOTATION, 1, 0),
            sentence("accumulate function \"(\\w+)\" is not allowed\\. .*", Place.FUNCTION, 1, 0),
            sentence("attribute (\\S+) is not allowed\\. .*", Place.ATTRIBUTE, 1, 0),
            sentence("rule \\S+ rests on \"(.+)\", but basis\\.md beside it has no heading .*", Place.BASIS, 1, 0),
            sentence("\"(\\S+)\" is no word of the rule language; .*", Place.FIRST, 1, 0),
            sentence("import (\\S+) names no folder of this rule set.*", Place.NAME, 1, 0),
            sentence("package (\\S+); expected package .*", Place.NAME, 1, 0));

    private static Sentence sentence(String english, Place place, int wrong, int near) {
        return new Sentence(Pattern.compile(english, Pattern.DOTALL), place, wrong, near);
    }

    /** Null if the problem is no such word. */
    static @Nullable Misspelling of(String file, String message, Sources sources) {
        for (Sentence sentence : SENTENCES) {
            Matcher found = sentence.english().matcher(message);
            if (found.matches()) {
                return of(sentence, found.toMatchResult(), file, message, sources);
            }
        }
        return null;
    }

    private static Misspelling of(Sentence sentence, MatchResult found, String file, String message, Sources sources) {
        String wrong = found.group(sentence.wrong());
        String near = sentence.near() == 0 ? "" : found.group(sentence.near());
        Matcher maybe = MAYBE.matcher(message);
        if (maybe.find()) {
            return new Misspelling(wrong, sentence.place(), near, List.of(maybe.group(1)), true);
        }
        if (message.startsWith("package ")) {
            String expected = message.replaceFirst(".*expected package ([\\w.]+).*", "$1");
            return new Misspelling(wrong, sentence.place(), near, List.of(expected), true);
        }
        Collection<String> known = known(sentence.place(), file, message, sources);
        String nearest = Suggestion.nearest(wrong, known, NEAR);
        boolean all = message.contains("Known: ") || sentence.place() == Place.ANNOTATION_VALUE;
        List<String> instead = Stream.concat(
                        Stream.ofNullable(nearest), known.stream().filter(k -> all && !k.equals(nearest)))
                .toList();
        return new Misspelling(wrong, sentence.place(), near, instead, nearest != null);
    }

    private static Collection<String> known(Place place, String file, String message, Sources sources) {
        if (place == Place.BASIS) {
            return Completing.bases(sources, file).keySet();
        }
        if (place == Place.NAME) {
            return folders(sources);
        }
        Matcher list = KNOWN.matcher(message);
        return list.find()
                ? Stream.of(list.group(1).split(",? +|,"))
                        .map(k -> k.replaceFirst("^@", ""))
                        .filter(k -> !k.isEmpty())
                        .toList()
                : List.of();
    }

    private static Collection<String> folders(Sources sources) {
        TreeSet<String> folders = new TreeSet<>();
        sources.types().values().forEach(t -> folders.add(t.pack() + ".*"));
        sources.rules().forEach(r -> folders.add(r.pack() + ".*"));
        return folders;
    }
}
