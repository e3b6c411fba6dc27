package gradedsanctions.rulebook;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A ruling as text to be read aloud: what is proposed, what is asked, and every step from facts to outcome. */
public final class Reading {

    private final ResourceBundle words;
    private final Words vocabulary;
    private final Ruling ruling;
    private final JsonNode matter;
    private final List<String> lines = new ArrayList<>();

    private Reading(Vocabulary vocabulary, Ruling ruling, JsonNode matter, boolean english) {
        this.words = ResourceBundle.getBundle(
                "reading",
                english ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.vocabulary = new Words(
                vocabulary,
                english,
                Map.of("true", say("true"), "false", say("false"), "null", say("null"), "history", say("history")));
        this.ruling = ruling;
        this.matter = matter;
    }

    /** @param matter as it was judged */
    public static String of(Release release, Ruling ruling, JsonNode matter, boolean english) {
        Reading reading = new Reading(release.vocabulary(), ruling, matter, english);
        reading.outcome();
        reading.derivation();
        return String.join("\n", reading.lines) + "\n";
    }

    private void outcome() {
        line("proposal", ruling.receipt().decidedOn());
        if (ruling.severity() != null) {
            line("severity", vocabulary.of(ruling.severity().code()));
        }
        ruling.findings().forEach(f -> line("finding", f.title() + basis(f.basis(), f.status())));
        Ruling.Disposition range = ruling.disposition();
        if (range != null) {
            line("range", vocabulary.of(range.lowest()), vocabulary.of(range.highest()));
            if (range.proposed() != null) {
                line("proposed", vocabulary.of(range.proposed()) + months(range.months()));
            }
        }
        ruling.measures()
                .forEach(m -> line(
                        "measure",
                        say(m.force()),
                        vocabulary.of(m.type()) + parameters(m) + basis(m.basis(), m.status())));
        ruling.handling().forEach(h -> line("handling", say(h.force()), h.title() + basis(h.basis(), h.status())));
        ruling.referrals().forEach(r -> line("referral", r.to() + basis(r.basis(), r.status())));
        ruling.questions().forEach(q -> line("question", q.id(), q.text() + basis(q.basis(), q.status())));
    }

    private String months(@Nullable Long months) {
        return months == null ? "" : " " + say("months", months);
    }

    private String parameters(Ruling.Measure measure) {
        return measure.parameters().entrySet().stream()
                .map(p -> " " + vocabulary.parameter(measure.type(), p.getKey(), p.getValue()))
                .collect(Collectors.joining());
    }

    private void derivation() {
        line("derivation");
        int number = 0;
        for (Ruling.Step step : ruling.derivation()) {
            number++;
            List<String> because = new ArrayList<>(step.matched());
            step.tested().stream().filter(fact -> !because.contains(fact)).forEach(because::add);
            because.removeIf(name -> name.equals("subject") || name.equals("decision"));
            if (because.isEmpty()) {
                line("table", number, items(step.produced()));
            } else {
                line("step", number, items(because), items(step.produced()));
            }
            lines.add("   " + say("rule", step.rule(), step.title())
                    + basis(step.basis(), step.discretion() ? "D" : step.status()));
        }
    }

    private String items(List<String> names) {
        return names.stream()
                .map(name -> vocabulary.item(name, ruling, matter))
                .distinct()
                .collect(Collectors.joining(say("and")));
    }

    private String basis(String basis, @Nullable String status) {
        return " " + say("basis", basis, say(Objects.requireNonNullElse(status, "D")));
    }

    private void line(String key, Object... arguments) {
        lines.add(say(key, arguments));
    }

    private String say(String key, Object... arguments) {
        String text = words.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, Locale.ROOT).format(texts(arguments));
    }

    /** As plain texts, so that no number or date is written by the habits of a place. */
    private static Object[] texts(Object... arguments) {
        return Arrays.stream(arguments).map(Object::toString).toArray();
    }
}
