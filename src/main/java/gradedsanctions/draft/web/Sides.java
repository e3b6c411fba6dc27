package gradedsanctions.draft.web;

import gradedsanctions.draft.Draft;
import gradedsanctions.draft.DraftTrying;
import gradedsanctions.policy.Releases;
import gradedsanctions.rulebook.DerivationPairs;
import gradedsanctions.rulebook.Difference;
import gradedsanctions.rulebook.Ruling;
import gradedsanctions.rulebook.Words;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the release that judges and a draft say of one matter, beside each other. */
@Component
class Sides {

    private final DraftWords wording;
    private final Releases releases;

    Sides(DraftWords wording, Releases releases) {
        this.wording = wording;
        this.releases = releases;
    }

    ModelAndView show(ModelAndView page, Draft draft, DraftTrying.Tried tried, Locale locale) {
        Words words = wording.of(draft, locale).words();
        Ruling before = tried.before().ruling();
        Ruling after = tried.after().ruling();
        return page.addObject("words", words)
                .addObject("tried", tried)
                .addObject(
                        "differences",
                        before == null || after == null ? List.of() : Difference.between(before, after, words))
                .addObject(
                        "pairs",
                        DerivationPairs.of(
                                before,
                                after,
                                tried.matter(),
                                words,
                                DerivationPairs.Turning.between(releases.active(), tried.rules())));
    }
}
