package gradedsanctions.rulebook.language;

import gradedsanctions.rulebook.Vocabulary;
import gradedsanctions.rulebook.scenario.ScenarioKeys;
import gradedsanctions.rulebook.source.Contract;
import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What could stand at one place of a file of scenarios: keys and values as the vocabulary has them. */
final class ScenarioCompleting {

    private static final Pattern NAME = Pattern.compile("(?m)^- name:[ \\t]*(.+?)[ \\t]*$");
    private static final Pattern CATEGORY = Pattern.compile("\\bcategory:\\s*[\"']?([\\w.]+)");
    private static final Pattern TYPED = Pattern.compile("[\\p{L}\\p{N}_./-]*$");
    private static final Pattern KEY = Pattern.compile("(\\w+):[ \\t]*[\"']?$");
    private static final Pattern LIST = Pattern.compile("(\\w+):\\s*\\[[^\\]]*$");
    private static final Pattern EXPECTING =
            Pattern.compile("(?:expect:\\s*\\{(?:[^{}]*,)?\\s*|expect:[ \\t]*\\n(?:    .*\\n)*    )$");
    private static final Pattern FACTS = Pattern.compile("facts:\\s*(?:\\{[^{}]*|[\\w:. \\t\\n-]*\\n\\s+)$");
    private static final Pattern CHANGING = Pattern.compile("change:\\s*\\{[^{}]*$");
    private static final Pattern OUTER = Pattern.compile("(?:^|\\n)(?:- |  )$");
    private static final Pattern LIKE = Pattern.compile("(?m)^\\s+like:[ \\t]*(.+?)[ \\t]*$");
    private static final int STEPS_BACK = 20;
    private static final Pattern REMARK = Pattern.compile("(?m)^\\s*#.*\\z");

    private final Sources sources;
    private final Vocabulary vocabulary;
    private final Typed typed;
    private final int start;
    private final int scenario;
    private final String before;
    private final Offers offers;

    ScenarioCompleting(Sources sources, Vocabulary vocabulary, Typed typed, int offset) {
        this.sources = sources;
        this.vocabulary = vocabulary;
        this.typed = typed;
        String text = typed.text();
        String line = text.substring(typed.offset(typed.line(offset), 1), offset);
        Matcher word = TYPED.matcher(line);
        this.start = word.find() ? offset - word.group().length() : offset;
        this.scenario = Math.max(0, text.lastIndexOf("\n- ", Math.max(0, start - 1)));
        this.before = text.substring(Math.min(scenario, start), start);
        this.offers = new Offers(sources, typed.range(start, Math.max(offset, typed.wordEnd(offset))));
    }

    List<Completion> offer() {
        if (REMARK.matcher(before).find()) {
            return List.of();
        }
        Matcher key = KEY.matcher(before);
        Matcher list = LIST.matcher(before);
        if (key.find()) {
            value(key.group(1));
        } else if (list.find() && list.group(1).endsWith("ecause") && !before.endsWith("{ ")) {
            rules();
        } else {
            keys();
        }
        return offers.all();
    }

    private void value(String key) {
        switch (key) {
            case "category" ->
                vocabulary.categories().forEach(c -> offers.value(c.code(), title(c.title(), c.titleEn())));
            case "like" -> names();
            case "kind" -> vocabulary.subjects().forEach(s -> offers.value(s.kind(), title(s.title(), s.titleEn())));
            case "type" -> vocabulary.measures().forEach(m -> offers.value(m.code(), title(m.title(), m.titleEn())));
            case "severity" -> values(vocabulary.severities());
            case "force" -> offers.constants("Force", "");
            default ->
                facts().stream().filter(f -> f.name().equals(key)).findFirst().ifPresent(this::valueOf);
        }
    }

    private static Said title(String chinese, @Nullable String english) {
        return Said.titled(chinese, english, chinese);
    }

    private void values(List<Vocabulary.Value> values) {
        values.forEach(v -> offers.value(v.code(), title(v.title(), v.titleEn())));
    }

    private void valueOf(Vocabulary.Fact fact) {
        if (fact.type().equals("boolean")) {
            offers.value("true", Said.of("true"));
            offers.value("false", Said.of("false"));
        } else if (fact.values() != null) {
            values(fact.values());
        }
    }

    /** Of the category of the last act before the place, of every act, and of the subject. */
    private List<Vocabulary.Fact> facts() {
        List<Vocabulary.Fact> facts = new ArrayList<>(categoryFacts());
        facts.addAll(vocabulary.act());
        vocabulary.subjects().forEach(s -> facts.addAll(s.attributes()));
        return facts;
    }

    private List<Vocabulary.Fact> categoryFacts() {
        Matcher category = CATEGORY.matcher(before);
        String code = "";
        while (category.find()) {
            code = category.group(1);
        }
        return factsOf(code);
    }

    private List<Vocabulary.Fact> factsOf(String category) {
        return vocabulary.category(category).map(Vocabulary.Category::facts).orElse(List.of());
    }

    private void keys() {
        if (EXPECTING.matcher(before).find()) {
            ScenarioKeys.EXPECTED.forEach(k -> offers.key(k, Said.NOTHING));
        } else if (OUTER.matcher(before).find()) {
            (before.contains("like:") ? ScenarioKeys.LIKE : ScenarioKeys.ALONE)
                    .forEach(k -> offers.key(k, Said.NOTHING));
        } else if (FACTS.matcher(before).find()) {
            categoryFacts().forEach(f -> offers.key(f.name(), fact(f)));
        } else if (CHANGING.matcher(before).find()) {
            changes();
        }
    }

    /** Of the scenario that it is like, which may be like another. */
    private void changes() {
        factsOf(likeCategory()).forEach(f -> offers.key("acts.0.facts." + f.name(), fact(f)));
    }

    private String likeCategory() {
        String text = before;
        Matcher like = LIKE.matcher(text);
        for (int steps = 0; like.find() && steps < STEPS_BACK; steps++) {
            text = scenario(like.group(1));
            like = LIKE.matcher(text);
        }
        Matcher category = CATEGORY.matcher(text);
        return category.find() ? category.group(1) : "";
    }

    private String scenario(String name) {
        String text = typed.text();
        int at = text.indexOf("- name: " + name + "\n");
        int next = at < 0 ? -1 : text.indexOf("\n- ", at);
        return at < 0 ? "" : text.substring(at, next < 0 ? text.length() : next);
    }

    private static Said fact(Vocabulary.Fact fact) {
        return Said.join(
                " · ", List.of(Said.titled(fact.title(), fact.titleEn(), fact.name()), Said.same(fact.unit())));
    }

    private void names() {
        Matcher name = NAME.matcher(typed.text());
        while (name.find()) {
            if (name.start() < scenario) {
                offers.value(name.group(1), Said.NOTHING);
            }
        }
    }

    /** Rules, and the rows of tables. */
    private void rules() {
        for (RuleSource rule : sources.rules()) {
            offers.value(rule.id(), Said.same(rule.title()));
            rule.inserts().stream()
                    .filter(insert -> sources.isA(insert.type(), Contract.ROW))
                    .forEach(row -> offers.value(
                            rule.id() + "/" + row.literals().get(0),
                            Said.same(String.valueOf(row.literals().get(2)))));
        }
    }
}
