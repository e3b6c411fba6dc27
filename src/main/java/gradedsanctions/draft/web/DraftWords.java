package gradedsanctions.draft.web;

import gradedsanctions.draft.Checking;
import gradedsanctions.draft.Draft;
import gradedsanctions.draft.Drafts;
import gradedsanctions.policy.Releases;
import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.Vocabulary;
import gradedsanctions.rulebook.Words;
import gradedsanctions.rulebook.source.RuleFiles;
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
        private final MessageSource messages;
        private final Locale locale;

        Say(Words words, MessageSource messages, Locale locale) {
            this.words = words;
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
            return plain.isBlank() || plain.equals("none")
                    ? message("draft.nothing")
                    : CODE.matcher(plain).replaceAll(code -> Matcher.quoteReplacement(words.of(code.group())));
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
        Vocabulary vocabulary = checking.check(files).sources() == null
                ? releases.active().vocabulary()
                : checking.ready(files).vocabulary();
        return new Say(words(vocabulary, locale), messages, locale);
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
