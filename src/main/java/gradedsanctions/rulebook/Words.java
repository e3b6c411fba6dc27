package gradedsanctions.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The words of the vocabulary for its codes, in the language of the page. */
public final class Words {

    private static final List<String> TELLING =
            List.of("title", "text", "severity", "disposition", "area", "tier", "tariff");

    /** How the names of past sanctions begin. */
    static final String HISTORY = "history[";

    private final Vocabulary vocabulary;
    private final boolean english;
    private final Map<String, String> titles = new HashMap<>();

    /** @param plain the words for true, false, null and history */
    public Words(Vocabulary vocabulary, boolean english, Map<String, String> plain) {
        this.vocabulary = vocabulary;
        titles.putAll(plain);
        this.english = english;
        Stream.of(vocabulary.severities(), vocabulary.dispositions(), vocabulary.areas())
                .flatMap(List::stream)
                .forEach(value -> titles.put(value.code(), value.titleIn(english)));
        vocabulary.categories().forEach(c -> {
            put(c.code(), c.title(), c.titleEn());
            choices(c.facts());
        });
        vocabulary.measures().forEach(m -> put(m.code(), m.title(), m.titleEn()));
        vocabulary.circumstances().forEach(item -> titles.put(item.code(), item.title()));
        vocabulary.subjects().forEach(s -> {
            put(s.kind(), s.title(), s.titleEn());
            choices(s.attributes());
        });
        choices(vocabulary.act());
        choices(vocabulary.crime());
    }

    /** @param say what a page says for a key of its messages */
    public static Words of(Vocabulary vocabulary, boolean english, UnaryOperator<String> say) {
        return new Words(
                vocabulary,
                english,
                Map.of(
                        "true", say.apply("yes"),
                        "false", say.apply("no"),
                        "null", say.apply("notStated"),
                        "history", say.apply("history"),
                        "?", say.apply("replay.notJudged")));
    }

    private void choices(List<Vocabulary.Fact> facts) {
        facts.stream()
                .flatMap(fact -> Optional.ofNullable(fact.values()).stream().flatMap(List::stream))
                .forEach(value -> titles.put(value.code(), value.titleIn(english)));
    }

    private void put(String code, String title, @Nullable String titleEn) {
        titles.put(code, english && titleEn != null ? titleEn : title);
    }

    public List<Vocabulary.Value> dispositions() {
        return vocabulary.dispositions();
    }

    public List<Vocabulary.Value> severities() {
        return vocabulary.severities();
    }

    /** How grave a severity is, from 1; 0 for a code that the vocabulary does not have. */
    public int rank(String severity) {
        return vocabulary.severities().stream()
                .filter(value -> value.code().equals(severity))
                .map(Vocabulary.Value::rank)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(0);
    }

    public List<Vocabulary.Category> categories() {
        return vocabulary.categories();
    }

    /** The word for a code, or the code itself. */
    public String of(@Nullable Object code) {
        String text = Objects.toString(code, "");
        return titles.getOrDefault(text, text);
    }

    /** Both ends of a range of codes, {@code lowest..highest}, or the one they are; a dash for nothing. */
    public String range(String codes) {
        return codes.isEmpty()
                ? "–"
                : Stream.of(codes.split("\\.\\.", 2)).distinct().map(this::of).collect(Collectors.joining("–"));
    }

    public String all(List<String> codes) {
        return codes.stream().map(this::of).collect(Collectors.joining(english ? ", " : "、"));
    }

    /** Name, value and unit of a parameter of a measure. */
    public String parameter(String measure, String name, Object value) {
        return vocabulary.measure(measure).stream()
                .flatMap(m -> m.parameters().stream())
                .filter(p -> p.name().equals(name))
                .findFirst()
                .map(p -> (english ? p.titleEn() : p.title()) + " " + value + " " + Objects.toString(p.unit(), ""))
                .orElse(name + " " + value);
    }

    /** What a name in a derivation stands for: a conclusion, or a fact with its value. */
    public String item(String name, Ruling ruling, JsonNode facts) {
        Ruling.Conclusion conclusion = ruling.conclusions().get(name);
        if (conclusion == null) {
            return fact(name, facts);
        }
        String values = Stream.concat(
                        TELLING.stream()
                                .filter(field -> !field.equals("tariff")
                                        || !conclusion.values().containsKey("low"))
                                .map(conclusion.values()::get)
                                .filter(Objects::nonNull)
                                .map(this::of),
                        range(conclusion))
                .collect(Collectors.joining(" "));
        return values.isEmpty() ? conclusion.title() : conclusion.title() + ":" + values;
    }

    /** Several of them, each once. */
    public String items(List<String> names, Ruling ruling, JsonNode facts) {
        return names.stream()
                .map(name -> item(name, ruling, facts))
                .distinct()
                .collect(Collectors.joining(english ? "; " : ";"));
    }

    /** A fact of an act as its page lists it. */
    public record Said(String title, String value) {}

    /** What was reported of an act, in the order of the form; unknown facts are left out. */
    public List<Said> said(JsonNode act) {
        Stream<Said> own =
                vocabulary
                        .category(act.path("category").asString(""))
                        .map(Vocabulary.Category::facts)
                        .orElse(List.of())
                        .stream()
                        .flatMap(fact -> said(fact, act.path("facts")));
        Stream<Said> common = vocabulary.act().stream().flatMap(fact -> said(fact, act));
        Stream<Said> circumstances =
                act.path("circumstances").valueStream().map(code -> new Said(code.asString(""), of(code.asString(""))));
        return Stream.of(common, own, circumstances).flatMap(s -> s).toList();
    }

    private Stream<Said> said(Vocabulary.Fact fact, JsonNode holder) {
        JsonNode value = holder.path(fact.name());
        if (value.isMissingNode() || value.isNull()) {
            return Stream.empty();
        }
        String text = value.isObject()
                ? of(value.path("code").asString("")) + " "
                        + value.path("reason").asString("")
                : of(value.asString(""));
        String unit = fact.unit() == null ? "" : " " + fact.unit();
        return Stream.of(new Said(titleOf(fact), text + unit));
    }

    private String past(JsonNode entry) {
        return of("history") + ":" + of(entry.path("type").asString("")) + " "
                + entry.path("decidedOn").asString("") + "–"
                + entry.path("until").asString("");
    }

    private String titleOf(Vocabulary.Fact fact) {
        String title = english && fact.titleEn() != null ? fact.titleEn() : fact.title();
        return Objects.requireNonNullElse(title, fact.name());
    }

    /** The dispositions between two ranks. */
    private Stream<String> range(Ruling.Conclusion conclusion) {
        if (!(conclusion.values().get("low") instanceof Integer low)
                || !(conclusion.values().get("high") instanceof Integer high)) {
            return Stream.empty();
        }
        return Stream.of(low.equals(high) ? disposition(low) : disposition(low) + "–" + disposition(high));
    }

    private String disposition(Integer rank) {
        return vocabulary.dispositions().stream()
                .filter(value -> rank.equals(value.rank()))
                .findFirst()
                .map(value -> value.titleIn(english))
                .orElse(rank.toString());
    }

    private String fact(String path, JsonNode facts) {
        if (path.startsWith(HISTORY)) {
            return past(
                    facts.path("history").path(Integer.parseInt(path.substring(HISTORY.length(), path.indexOf(']')))));
        }
        JsonNode value = facts.at("/" + path.replace("[", "/").replace("]", "").replace('.', '/'));
        if (path.endsWith(".severity")) {
            return field(path, facts) + ":"
                    + of(value.isMissingNode() ? "null" : value.path("code").asString(""));
        }
        if (value.isObject()) {
            return of(value.path("category").asString(value.path("kind").asString("")));
        }
        if (path.endsWith(".category") || path.contains(".circumstances[")) {
            return of(value.asString(""));
        }
        if (facts.has("decidedOn") && path.equals("decision")) {
            return facts.path("decidedOn").asString("");
        }
        return field(path, facts) + ":" + of(value.isMissingNode() ? "null" : value.asString(""));
    }

    /** The name of a field of a matter. */
    public String field(String path, JsonNode facts) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        JsonNode act = facts.path("acts").path(index(path));
        List<Vocabulary.Fact> own = vocabulary
                .category(act.path("category").asString(""))
                .map(Vocabulary.Category::facts)
                .orElse(List.of());
        Stream<Vocabulary.Fact> attributes = vocabulary.subjects().stream().flatMap(s -> s.attributes().stream());
        Stream<Vocabulary.Fact> known = path.startsWith("acts")
                ? Stream.concat(own.stream(), vocabulary.act().stream())
                : Stream.concat(attributes, vocabulary.crime().stream());
        return known.filter(fact -> fact.name().equals(name))
                .findFirst()
                .map(this::titleOf)
                .orElse(name);
    }

    private static int index(String path) {
        return path.startsWith("acts[") ? Integer.parseInt(path.substring(5, path.indexOf(']'))) : -1;
    }
}
