package gradedsanctions.rulebook.authoring;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences and labels of the forms, in one language. */
public final class Saying {

    private final ResourceBundle words;

    public Saying(boolean english) {
        this.words = ResourceBundle.getBundle(
                "authoring",
                english ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** What a field is called, whichever fact it belongs to. */
    public String label(String field) {
        String plain = field.replaceFirst("\\[\\d+]", "");
        String key = "label." + plain;
        return words.containsKey(key) ? words.getString(key) : plain;
    }

    /** The same with the number of the fact. */
    String named(String field) {
        return field.matches("facts\\[\\d+].*")
                ? say("row", Integer.parseInt(field.replaceAll("\\D", "")) + 1, label(field))
                : label(field);
    }

    String say(String key, Object... values) {
        return new MessageFormat(words.getString(key), Locale.ROOT).format(values);
    }
}
