package gradedsanctions.casework.web;

import gradedsanctions.casework.form.FaultWords;
import gradedsanctions.rulebook.ReleaseStore;
import gradedsanctions.rulebook.Words;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the active vocabulary in a language. */
@Component
class Wording {

    private final ReleaseStore releases;
    private final MessageSource messages;

    Wording(ReleaseStore releases, MessageSource messages) {
        this.releases = releases;
        this.messages = messages;
    }

    static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    FaultWords faults(Locale locale) {
        return new FaultWords(messages, locale);
    }

    Words in(Locale locale) {
        return new Words(
                releases.active().vocabulary(),
                isEnglish(locale),
                Map.of(
                        "true", messages.getMessage("yes", null, locale),
                        "false", messages.getMessage("no", null, locale),
                        "null", messages.getMessage("notStated", null, locale),
                        "history", messages.getMessage("history", null, locale)));
    }
}
