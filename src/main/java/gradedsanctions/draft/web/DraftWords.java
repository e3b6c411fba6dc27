package gradedsanctions.draft.web;

import gradedsanctions.draft.Checking;
import gradedsanctions.draft.Draft;
import gradedsanctions.draft.Drafts;
import gradedsanctions.policy.Releases;
import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.Vocabulary;
import gradedsanctions.rulebook.Words;
import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.Sources;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Says in words of the draft's own vocabulary, if it can be read, what scenarios and rulings say in codes. */
@Component
class DraftWords {

    private static final Pattern EXPECTED = Pattern.compile("([\\w.]+): expected (.*), got (.*)", Pattern.DOTALL);
    private static final Pattern MATCHED = Pattern.compile("(\\w+): missing (.*), not expected (.*)", Pattern.DOTALL);
    private static final Pattern FIRED = Pattern.compile("(because|notBecause): (\\S+) (?:did not fire|fired)");
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    /** @param what of the outcome differs, in words; empty if all that is known is a sentence, in actual */
    record Differing(String what, String expected, String actual) {}

    /** The words of one draft in one language. */
    static final class Say {

        private final Words words;
        private final Map<String, String> names;
        private final MessageSource messages;
        private final Locale locale;

        /** @param names the titles of types, and of facts as type.fact */
        Say(Words words, Map<String, String> names, MessageSource messages, Locale locale) {
            this.words = words;
            this.names = names;
            this.messages = messages;
            this.locale = locale;
        }

        public Differing differing(String difference) {
            Matcher fired = FIRED.matcher(difference);
            if (fired.matches()) {
                boolean wanted = fired.group(1).equals("because");
                return new Differing(
                        message("draft.part.rule") + " " + fired.group(2),
                        message(wanted ? "draft.fires" : "draft.silent"),
                        message(wanted ? "draft.silent" : "draft.fires"));
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
            String top = name.replaceFirst("\\..*", "");
            return String.valueOf(messages.getMessage("draft.part." + top, null, name, locale));
        }

        private String message(String key) {
            return String.valueOf(messages.getMessage(key, null, key, locale));
        }

        /** Every code of the vocabulary among it replaced by its words. */
        private String codes(String text) {
            String plain = text.replaceAll("[\\[\\]\"]", "");
            return plain.isBlank() || plain.equals("none") ? message("draft.nothing") : named(plain);
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
                List<String> said = Canonical.JSON
                        .readTree(json)
                        .valueStream()
                        .map(this::item)
                        .toList();
                return said.isEmpty() ? message("draft.nothing") : String.join("; ", said);
            } catch (JacksonException e) {
                return codes(json);
            }
        }

        private String item(JsonNode item) {
            String type = item.path("type").asString(item.path("code").asString(""));
            String more = item.properties().stream()
                    .filter(field ->
                            field.getValue().isNumber() && !field.getKey().equals("act"))
                    .map(field -> words.parameter(
                            type, field.getKey(), field.getValue().asString()))
                    .collect(Collectors.joining(" "));
            return (words.of(type) + " " + more).strip();
        }

        public Words words() {
            return words;
        }
    }

    private final Drafts drafts;
    private final Checking checking;
    private final Releases releases;
    private final MessageSource messages;

    DraftWords(Drafts drafts, Checking checking, Releases releases, MessageSource messages) {
        this.drafts = drafts;
        this.checking = checking;
        this.releases = releases;
        this.messages = messages;
    }

    Say of(Draft draft, Locale locale) {
        RuleFiles files = drafts.files(draft);
        Release rules = checking.check(files).sources() == null ? releases.active() : checking.ready(files);
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return new Say(words(rules.vocabulary(), locale), names(rules.sources(), english), messages, locale);
    }

    private static Map<String, String> names(Sources sources, boolean english) {
        Map<String, String> names = new HashMap<>();
        for (Declared.Type type : sources.types().values()) {
            sources.fields(type.name())
                    .forEach(field -> name(names, type.name() + "." + field.name(), field.annotations(), english));
            name(names, type.name(), type.annotations(), english);
        }
        return names;
    }

    private static void name(Map<String, String> names, String code, Map<String, String> annotations, boolean english) {
        String title = annotations.get(english ? "titleEn" : "title");
        if (title != null) {
            names.put(code, title);
        }
    }

    private Words words(Vocabulary vocabulary, Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        Map<String, String> plain = Map.of(
                "true", "yes", "false", "no", "null", "notStated", "history", "history", "?", "replay.notJudged");
        Map<String, String> said = new HashMap<>(Map.of("", "–"));
        plain.forEach((word, key) -> said.put(word, messages.getMessage(key, null, locale)));
        return new Words(vocabulary, english, said);
    }
}
