package gradedsanctions.rulebook.threshold;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences about thresholds, in one language. */
final class Saying {

    private final ResourceBundle words;
    private final boolean english;

    Saying(boolean english) {
        this.english = english;
        this.words = ResourceBundle.getBundle(
                "threshold",
                english ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    boolean english() {
        return english;
    }

    String say(String key, Object... values) {
        return new MessageFormat(words.getString(key), Locale.ROOT).format(values);
    }
}
