package gradedsanctions.policy.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Permission;
import gradedsanctions.policy.Releases;
import gradedsanctions.policy.RuleFolder;
import gradedsanctions.rulebook.RuleBasis;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The rules for people: what is law, what is the house's own, and what is wrong with the files. */
@Controller
class RulePages {

    private static final String READ_IN_THE_ORIGINAL = "V";

    private final Access access;
    private final Releases releases;
    private final RuleFolder folder;

    RulePages(Access access, Releases releases, RuleFolder folder) {
        this.access = access;
        this.releases = releases;
        this.folder = folder;
    }

    /** The part of the page that renews itself: which release judges, and what keeps the folder from becoming one. */
    @GetMapping("/rules/state")
    String state(Model model) {
        access.require(Permission.READ_RULES);
        model.addAttribute("release", releases.active().hash());
        model.addAttribute("problems", folder.problems());
        return "policy/rules :: state";
    }

    @GetMapping("/rules")
    String rules(Model model) {
        state(model);
        List<RuleBasis> bases = releases.active().bases();
        model.addAttribute("house", having(bases, RuleBasis::discretion));
        model.addAttribute(
                "unverified", having(bases, b -> !b.discretion() && !READ_IN_THE_ORIGINAL.equals(b.status())));
        model.addAttribute("law", having(bases, b -> READ_IN_THE_ORIGINAL.equals(b.status())));
        return "policy/rules";
    }

    private static List<RuleBasis> having(List<RuleBasis> bases, Predicate<RuleBasis> what) {
        return bases.stream().filter(what).toList();
    }
}
