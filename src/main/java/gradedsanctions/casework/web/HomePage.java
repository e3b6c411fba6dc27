package gradedsanctions.casework.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Permission;
import gradedsanctions.casework.CaseFilter;
import gradedsanctions.casework.Cases;
import gradedsanctions.casework.State;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits for whoever is logged in, and what there is, drawn. */
@Controller
class HomePage {

    private static final int WAITING = 10;

    private final Access access;
    private final Cases cases;
    private final Wording wording;

    HomePage(Access access, Cases cases, Wording wording) {
        this.access = access;
        this.cases = cases;
        this.wording = wording;
    }

    @GetMapping("/")
    String home(Locale locale, Model model) {
        if (access.allows(Permission.KEEP_ACCOUNTS)) {
            return "redirect:/accounts";
        }
        if (!access.allows(Permission.READ_CASES)) {
            return "redirect:/rules";
        }
        Actor actor = access.require(Permission.READ_CASES);
        State mine = access.allows(Permission.DECIDE) ? State.PROPOSED : State.OPEN;
        model.addAttribute("words", wording.in(locale));
        model.addAttribute("states", State.values());
        model.addAttribute("counts", cases.counts(actor));
        model.addAttribute("mine", mine);
        model.addAttribute("waiting", cases.search(CaseFilter.newest(mine, WAITING), actor));
        return "casework/home";
    }
}
