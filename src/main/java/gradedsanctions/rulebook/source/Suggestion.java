package gradedsanctions.rulebook.source;

import cn.hutool.core.text.TextSimilarity;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** "Maybe …": the nearest known name. */
public final class Suggestion {

    private static final double NEAR = 0.6;

    private Suggestion() {}

    /** {@code "; maybe x"}, or what is known if nothing is near and the list is short, else "". */
    public static String among(String unknown, Collection<String> known) {
        return known.stream()
                .filter(name -> similar(unknown, name) >= NEAR)
                .max(Comparator.<String>comparingDouble(name -> similar(unknown, name))
                        .thenComparing(Comparator.reverseOrder()))
                .map(name -> "; maybe " + name)
                .orElseGet(() -> known.isEmpty() || known.size() > 20
                        ? ""
                        : ". Known: "
                                + String.join(", ", known.stream().sorted().toList()));
    }

    private static double similar(String a, String b) {
        return TextSimilarity.similar(a.toLowerCase(Locale.ROOT), b.toLowerCase(Locale.ROOT));
    }
}
