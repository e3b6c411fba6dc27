package gradedsanctions.rulebook.source;

import cn.hutool.core.text.TextSimilarity;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** "Maybe …": the nearest known name. */
public final class Suggestion {

    private static final double NEAR = 0.6;

    private Suggestion() {}

    /** {@code "; maybe x"}, or what is known if nothing is near and the list is short, else "". */
    public static String among(String unknown, Collection<String> known) {
        return Optional.ofNullable(nearest(unknown, known, NEAR))
                .map(name -> "; maybe " + name)
                .orElseGet(() -> known.isEmpty() || known.size() > 20
                        ? ""
                        : ". Known: "
                                + String.join(", ", known.stream().sorted().toList()));
    }

    /**
     * The name that was probably meant, null if none is near.
     *
     * @param near how alike they must be, 0 to 1
     */
    public static @Nullable String nearest(String unknown, Collection<String> known, double near) {
        return known.stream()
                .filter(name -> similar(unknown, name) >= near)
                .max(Comparator.<String>comparingDouble(name -> similar(unknown, name))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(null);
    }

    private static double similar(String a, String b) {
        return TextSimilarity.similar(a.toLowerCase(Locale.ROOT), b.toLowerCase(Locale.ROOT));
    }
}
