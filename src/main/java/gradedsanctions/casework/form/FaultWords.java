package gradedsanctions.casework.form;

import gradedsanctions.rulebook.Words;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;

/** Says what a fault expected in the language of the page; the API says it in English. */
public final class FaultWords {

    private static final Map<Pattern, String> KEYS = new LinkedHashMap<>();

    static {
        key("required: (.*)", "fault.required");
        key("a whole number(?: from (\\S+) to (\\S+))?", "fault.integer");
        key("a number(?: from (\\S+) to (\\S+))?", "fault.decimal");
        key("true or false", "fault.boolean");
        key("a date YYYY-MM-DD.*", "fault.date");
        key("one of (.*)", "fault.oneOf");
        key("(?:a text of )?1 to (\\d+) characters", "fault.text");
        key("a day not after (?:today|the decision), (.*)", "fault.notAfter");
        key("a day not before from, (.*)", "fault.notBefore");
        key("18 characters of GB 32100 .*", "fault.creditCode");
        key("18 characters of GB 11643 .*", "fault.residentId");
        key("3 to 64 letters, .*", "fault.houseNumber");
        key("where the report comes from, 1 to (\\d+) characters", "fault.source");
        key("six digits, .*", "fault.division");
        key("the reason why a person found this severity", "fault.severityReason");
        key("an answer to (\\S+): (.*)", "fault.answer");
        key("at most (\\S+), as the ruling proposes", "fault.atMost");
        key("(\\d+) to (\\d+)", "fault.range");
        key("false, or no to: .*", "fault.continuing");
    }

    private final MessageSource messages;
    private final Locale locale;

    public FaultWords(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    private static void key(String pattern, String key) {
        KEYS.put(Pattern.compile(pattern), key);
    }

    public String of(String expected) {
        if (locale.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return expected;
        }
        for (Map.Entry<Pattern, String> entry : KEYS.entrySet()) {
            Matcher matcher = entry.getKey().matcher(expected);
            if (matcher.matches()) {
                return messages.getMessage(entry.getValue(), groups(matcher), locale);
            }
        }
        return expected;
    }

    /** The label of the field that a fault is about. */
    public String field(String path, Words words, JsonNode matter) {
        String label = messages.getMessage("field." + path, null, "", locale);
        if (label != null && !label.isEmpty()) {
            return label;
        }
        return path.endsWith(".severity.reason")
                ? messages.getMessage("reason", null, locale)
                : words.field(path, matter);
    }

    private Object[] groups(Matcher matcher) {
        Object[] groups = new Object[matcher.groupCount()];
        for (int i = 0; i < groups.length; i++) {
            String group = matcher.group(i + 1);
            groups[i] = group == null || group.equals("any") ? "∞" : of(group);
        }
        return groups;
    }
}
