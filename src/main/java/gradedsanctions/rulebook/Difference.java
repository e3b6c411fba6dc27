package gradedsanctions.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of one part of a ruling when a fact, or the rules, were changed.
 *
 * @param part severity, range, finding, measure, handling, referral or question
 * @param before null if it is new
 * @param after null if it is gone
 */
public record Difference(
        String part, @Nullable String before, @Nullable String after) {

    public static List<Difference> between(Ruling before, Ruling after, Words words) {
        List<Difference> all = new ArrayList<>();
        turned(all, "severity", severity(before, words), severity(after, words));
        turned(all, "range", range(before, words), range(after, words));
        added(all, "finding", findings(before), findings(after));
        added(all, "measure", measures(before, words), measures(after, words));
        added(all, "handling", handling(before), handling(after));
        added(all, "referral", referrals(before), referrals(after));
        added(all, "question", questions(before), questions(after));
        return all;
    }

    private static void turned(List<Difference> all, String part, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            all.add(new Difference(part, before, after));
        }
    }

    private static void added(List<Difference> all, String part, Set<String> before, Set<String> after) {
        before.stream().filter(one -> !after.contains(one)).forEach(one -> all.add(new Difference(part, one, null)));
        after.stream().filter(one -> !before.contains(one)).forEach(one -> all.add(new Difference(part, null, one)));
    }

    private static @Nullable String severity(Ruling ruling, Words words) {
        return ruling.severity() == null ? null : words.of(ruling.severity().code());
    }

    private static @Nullable String range(Ruling ruling, Words words) {
        Ruling.Disposition range = ruling.disposition();
        return range == null ? null : words.of(range.lowest()) + " – " + words.of(range.highest());
    }

    private static Set<String> findings(Ruling ruling) {
        return ruling.findings().stream()
                .map(f -> f.title() + " " + f.basis())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> measures(Ruling ruling, Words words) {
        return ruling.measures().stream()
                .map(m -> words.of(m.type())
                        + m.parameters().entrySet().stream()
                                .map(p -> " " + words.parameter(m.type(), p.getKey(), p.getValue()))
                                .collect(Collectors.joining()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> handling(Ruling ruling) {
        return ruling.handling().stream()
                .map(Ruling.Handling::title)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> referrals(Ruling ruling) {
        return ruling.referrals().stream()
                .map(Ruling.Referral::to)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> questions(Ruling ruling) {
        return ruling.questions().stream()
                .map(Ruling.Question::text)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
