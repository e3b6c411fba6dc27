package gradedsanctions.rulebook.scenario;

import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.Words;
import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.Sources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Says in words of the vocabulary what scenarios and analyses say in codes. */
public final class DifferenceWords {

    private static final Pattern EXPECTED = Pattern.compile("([\\w.]+): expected (.*), got (.*)", Pattern.DOTALL);
    private static final Pattern MATCHED = Pattern.compile("(\\w+): missing (.*), not expected (.*)", Pattern.DOTALL);
    private static final Pattern FIRED = Pattern.compile("(because|notBecause): (\\S+) (?:did not fire|fired)");
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    /** @param what of the outcome differs, in words; empty if all that is known is a sentence, in actual */
    public record Differing(String what, String expected, String actual) {}

    private final Words words;
    private final Map<String, String> names = new HashMap<>();
    private final UnaryOperator<String> say;

    /** @param say what a page says for a key of its messages; the key itself if it has none */
    public DifferenceWords(Words words, Sources sources, boolean english, UnaryOperator<String> say) {
        this.words = words;
        this.say = say;
        for (Declared.Type type : sources.types().values()) {
            sources.fields(type.name())
                    .forEach(field -> name(type.name() + "." + field.name(), field.annotations(), english));
            name(type.name(), type.annotations(), english);
        }
    }

    private void name(String code, Map<String, String> annotations, boolean english) {
        String title = annotations.get(english ? "titleEn" : "title");
        if (title != null) {
            names.put(code, title);
        }
    }

    public Words words() {
        return words;
    }

    /** @param difference of a {@link ScenarioResult} */
    public Differing differing(String difference) {
        Matcher fired = FIRED.matcher(difference);
        if (fired.matches()) {
            boolean wanted = fired.group(1).equals("because");
            return new Differing(
                    say.apply("draft.part.rule") + " " + fired.group(2),
                    say.apply(wanted ? "draft.fires" : "draft.silent"),
                    say.apply(wanted ? "draft.silent" : "draft.fires"));
        }
        Matcher expected = EXPECTED.matcher(difference);
        if (expected.matches()) {
            return new Differing(part(expected.group(1)), codes(expected.group(2)), codes(expected.group(3)));
        }
        Matcher matched = MATCHED.matcher(difference);
        return matched.matches()
                ? new Differing(part(matched.group(1)), items(matched.group(2)), items(matched.group(3)))
                : new Differing("", "", difference);
    }

    private String part(String name) {
        String key = "draft.part." + name.replaceFirst("\\..*", "");
        String said = say.apply(key);
        return said.equals(key) ? name : said;
    }

    /** Every code of the vocabulary among it replaced by its words. */
    private String codes(String text) {
        String plain = text.replaceAll("[\\[\\]\"]", "");
        return plain.isBlank() || plain.equals("none") ? say.apply("draft.nothing") : named(plain);
    }

    /** A sentence of an analysis: facts of the type that it begins with, and conclusions, by their titles, too. */
    public String named(String text) {
        Matcher first = CODE.matcher(text);
        String type = first.lookingAt() ? first.group() : "";
        return CODE.matcher(text).replaceAll(code -> Matcher.quoteReplacement(name(type, code.group())));
    }

    private String name(String type, String code) {
        String word = words.of(code);
        return word.equals(code) ? names.getOrDefault(type + "." + code, names.getOrDefault(code, code)) : word;
    }

    /** Measures and handling, each with what is said of it. */
    private String items(String json) {
        try {
            List<String> said =
                    Canonical.JSON.readTree(json).valueStream().map(this::item).toList();
            return said.isEmpty() ? say.apply("draft.nothing") : String.join("; ", said);
        } catch (JacksonException e) {
            return codes(json);
        }
    }

    private String item(JsonNode item) {
        String type = item.path("type").asString(item.path("code").asString(""));
        String more = item.properties().stream()
                .filter(field -> field.getValue().isNumber() && !field.getKey().equals("act"))
                .map(field ->
                        words.parameter(type, field.getKey(), field.getValue().asString()))
                .collect(Collectors.joining(" "));
        return (words.of(type) + " " + more).strip();
    }
}
