package gradedsanctions.replay.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Permission;
import gradedsanctions.casework.JudgedMatters;
import gradedsanctions.policy.Releases;
import gradedsanctions.problem.Rejected;
import gradedsanctions.replay.Moved;
import gradedsanctions.replay.Movements;
import gradedsanctions.replay.ReplayJob;
import gradedsanctions.replay.Replays;
import gradedsanctions.replay.State;
import gradedsanctions.replay.TurnedCase;
import gradedsanctions.rulebook.DerivationPairs;
import gradedsanctions.rulebook.Difference;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.Ruling;
import gradedsanctions.rulebook.Words;
import gradedsanctions.rulebook.replay.Matrix;
import gradedsanctions.rulebook.replay.Movement;
import gradedsanctions.rulebook.replay.Totals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;

/** Replays for people: started, watched, read down to the single case. */
@Controller
@RequestMapping("/replays")
class ReplayPages {

    private static final int PAGE = 50;

    private final Access access;
    private final Replays replays;
    private final Releases releases;
    private final MessageSource messages;

    ReplayPages(Access access, Replays replays, Releases releases, MessageSource messages) {
        this.access = access;
        this.replays = replays;
        this.releases = releases;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView list() {
        access.require(Permission.READ_REPLAYS);
        return new ModelAndView("replay/replays")
                .addObject("jobs", replays.all())
                .addObject("releases", releases.all())
                .addObject("mayReplay", access.allows(Permission.REPLAY));
    }

    /** A refused start shows the list with why. */
    @PostMapping
    ModelAndView start(@RequestParam @Nullable String release, @RequestParam @Nullable String against) {
        Actor actor = access.require(Permission.REPLAY);
        try {
            return new ModelAndView("redirect:/replays/"
                    + replays.start(release, against, actor).job().id());
        } catch (Rejected refused) {
            ModelAndView page = list().addObject("refused", refused);
            page.setStatus(HttpStatusCode.valueOf(refused.status()));
            return page;
        }
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable UUID id,
            @RequestParam @Nullable String category,
            @RequestParam @Nullable String division,
            @RequestParam @Nullable String rank,
            @RequestParam @Nullable String severityBefore,
            @RequestParam @Nullable String severityAfter,
            @RequestParam @Nullable String rangeBefore,
            @RequestParam @Nullable String rangeAfter,
            @RequestParam(defaultValue = "0") long after,
            Locale locale,
            Model model) {
        Actor actor = access.require(Permission.READ_REPLAYS);
        Matrix.Filter filter = Filters.of(category, division, rank);
        ReplayJob job = state(id, model);
        Release tried = replays.release(job.after());
        Moved moved = Filters.moved(severityBefore, severityAfter, rangeBefore, rangeAfter);
        List<Totals.Counted> counts = replays.moved(id, filter);
        List<TurnedCase> turns = replays.turns(id, filter, moved, after, PAGE, actor);
        model.addAttribute("words", words(tried, locale));
        model.addAttribute("severities", Matrix.ofSeverities(counts, tried.vocabulary()));
        model.addAttribute("ranges", Matrix.ofRanges(counts, tried.vocabulary()));
        model.addAttribute("movements", Movement.values());
        model.addAttribute(
                "broken",
                Arrays.stream(Movements.By.values())
                        .map(by -> replays.movements(id, by, filter))
                        .toList());
        model.addAttribute("measures", replays.measures(id, filter));
        model.addAttribute("turns", turns);
        model.addAttribute(
                "next", turns.size() < PAGE ? null : turns.get(PAGE - 1).place());
        model.addAttribute("category", category);
        model.addAttribute("division", division);
        model.addAttribute("rank", rank);
        model.addAttribute("moved", moved);
        return "replay/replay";
    }

    /** The part of the page that renews itself while the replay runs. */
    @GetMapping("/{id}/state")
    String progress(@PathVariable UUID id, Model model, HttpServletResponse response) {
        access.require(Permission.READ_REPLAYS);
        if (state(id, model).state() != State.RUNNING) {
            response.setHeader("HX-Refresh", "true");
        }
        return "replay/replay :: state";
    }

    private ReplayJob state(UUID id, Model model) {
        ReplayJob job = replays.find(id);
        model.addAttribute("job", job);
        model.addAttribute("mayReplay", access.allows(Permission.REPLAY));
        return job;
    }

    @GetMapping("/{id}/turns/{entry}")
    String turn(@PathVariable UUID id, @PathVariable long entry, Locale locale, Model model) {
        Replays.Both both = replays.both(id, entry, access.require(Permission.READ_REPLAYS));
        ReplayJob job = replays.find(id);
        Release tried = replays.release(job.after());
        Words words = words(tried, locale);
        JsonNode matter = JudgedMatters.withoutTexts(both.matter(), tried.vocabulary());
        Ruling before = both.before().ruling();
        Ruling after = both.after().ruling();
        model.addAttribute("job", job);
        model.addAttribute("both", both);
        model.addAttribute("words", words);
        model.addAttribute(
                "differences", before == null || after == null ? List.of() : Difference.between(before, after, words));
        model.addAttribute(
                "pairs",
                DerivationPairs.of(
                        before,
                        after,
                        matter,
                        words,
                        DerivationPairs.Turning.between(replays.release(job.before()), tried)));
        model.addAttribute("mayReadCases", access.allows(Permission.READ_CASES));
        return "replay/turn";
    }

    @PostMapping("/{id}/pause")
    String pause(@PathVariable UUID id) {
        return step(id, State.Step.PAUSE);
    }

    @PostMapping("/{id}/resume")
    String resume(@PathVariable UUID id) {
        return step(id, State.Step.RESUME);
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable UUID id) {
        return step(id, State.Step.CANCEL);
    }

    /** A step that comes too late shows how the replay stands, not an error. */
    private String step(UUID id, State.Step step) {
        Actor actor = access.require(Permission.REPLAY);
        try {
            replays.take(id, step, actor);
        } catch (Rejected refused) {
            if (refused.status() != 409) {
                throw refused;
            }
        }
        return "redirect:/replays/" + id;
    }

    private Words words(Release release, Locale locale) {
        return Words.of(
                release.vocabulary(),
                locale.getLanguage().equals(Locale.ENGLISH.getLanguage()),
                key -> messages.getMessage(key, null, locale));
    }
}
