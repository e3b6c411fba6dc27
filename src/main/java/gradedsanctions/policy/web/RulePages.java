package gradedsanctions.policy.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Permission;
import gradedsanctions.policy.Releases;
import gradedsanctions.policy.RuleFolder;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.RuleBasis;
import gradedsanctions.rulebook.Words;
import gradedsanctions.rulebook.scenario.DifferenceWords;
import gradedsanctions.rulebook.scenario.Examination;
import gradedsanctions.rulebook.source.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules for people: the files, what they declare, what tests them, what they rest on, and what is wrong with them. */
@Controller
@RequestMapping("/rules")
class RulePages {

    private static final String READ_IN_THE_ORIGINAL = "V";

    private final Access access;
    private final Releases releases;
    private final RuleFolder folder;
    private final MessageSource messages;

    RulePages(Access access, Releases releases, RuleFolder folder, MessageSource messages) {
        this.messages = messages;
        this.access = access;
        this.releases = releases;
        this.folder = folder;
    }

    @ModelAttribute("english")
    boolean english(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    private DifferenceWords words(Locale locale) {
        UnaryOperator<String> say = key -> String.valueOf(messages.getMessage(key, null, key, locale));
        Release active = releases.active();
        return new DifferenceWords(
                Words.of(active.vocabulary(), english(locale), say), active.sources(), english(locale), say);
    }

    /** The part of the page that renews itself: which release judges, and what keeps the folder from becoming one. */
    @GetMapping("/state")
    String state(Model model, Locale locale) {
        access.require(Permission.READ_RULES);
        model.addAttribute("say", words(locale));
        model.addAttribute("release", releases.active().hash());
        model.addAttribute("examined", folder.last());
        return "policy/rules :: state";
    }

    @GetMapping
    String rules(Model model, Locale locale) {
        state(model, locale);
        model.addAttribute("files", folder.names());
        model.addAttribute("releases", releases.all());
        return "policy/rules";
    }

    @GetMapping("/files")
    String file(@RequestParam String name, Model model) {
        access.require(Permission.READ_RULES);
        String text = folder.text(name);
        if (text == null) {
            throw unknown("name", name, "the path of a rule file, like institutions/broken_promise/rules.drl");
        }
        Examination examined = folder.last();
        List<Problem> problems = examined == null
                ? List.of()
                : examined.problems().stream()
                        .filter(p -> p.file().equals(name))
                        .toList();
        model.addAttribute("name", name);
        model.addAttribute("text", text);
        model.addAttribute("lines", text.lines().count());
        model.addAttribute("problems", problems);
        model.addAttribute("bad", problems.stream().map(Problem::line).toList());
        model.addAttribute("files", folder.names());
        return "policy/file";
    }

    @GetMapping("/vocabulary")
    String vocabulary(Model model) {
        access.require(Permission.READ_RULES);
        model.addAttribute("vocabulary", releases.active().vocabulary());
        return "policy/vocabulary";
    }

    @GetMapping("/scenarios")
    String scenarios(Model model, Locale locale) {
        access.require(Permission.READ_RULES);
        model.addAttribute("say", words(locale));
        model.addAttribute("examined", folder.last());
        return "policy/scenarios";
    }

    @GetMapping("/sources")
    String sources(Model model) {
        access.require(Permission.READ_RULES);
        List<RuleBasis> bases = releases.active().bases();
        model.addAttribute("house", having(bases, RuleBasis::discretion));
        model.addAttribute(
                "unverified", having(bases, b -> !b.discretion() && !READ_IN_THE_ORIGINAL.equals(b.status())));
        model.addAttribute("law", having(bases, b -> READ_IN_THE_ORIGINAL.equals(b.status())));
        return "policy/sources";
    }

    private static List<RuleBasis> having(List<RuleBasis> bases, Predicate<RuleBasis> what) {
        return bases.stream().filter(what).toList();
    }

    private static Rejected unknown(String field, String value, String expected) {
        return new Rejected(
                404, "No such file", "No rule file has this name", List.of(Fault.of(field, value, expected)), Map.of());
    }
}
