package gradedsanctions.casework.web;

import gradedsanctions.casework.form.FaultWords;
import gradedsanctions.rulebook.ReleaseStore;
import gradedsanctions.rulebook.Words;
import java.util.Locale;
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
        return Words.of(
                releases.active().vocabulary(), isEnglish(locale), key -> messages.getMessage(key, null, locale));
    }
}
