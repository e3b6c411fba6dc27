package gradedsanctions.draft.web;

import gradedsanctions.draft.Checking;
import gradedsanctions.draft.Draft;
import gradedsanctions.draft.Drafts;
import gradedsanctions.policy.Releases;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.Words;
import gradedsanctions.rulebook.scenario.DifferenceWords;
import gradedsanctions.rulebook.source.RuleFiles;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words of the draft's own vocabulary, if it can be read, what scenarios and rulings say in codes. */
@Component
class DraftWords {

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

    DifferenceWords of(Draft draft, Locale locale) {
        RuleFiles files = drafts.files(draft);
        Release rules = checking.check(files).sources() == null ? releases.active() : checking.ready(files);
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        UnaryOperator<String> say = key -> String.valueOf(messages.getMessage(key, null, key, locale));
        return new DifferenceWords(Words.of(rules.vocabulary(), english, say), rules.sources(), english, say);
    }
}
