package gradedsanctions.ledger.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Permission;
import gradedsanctions.audit.AuditLog;
import gradedsanctions.ledger.Ledger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log of deeds, for auditors to search. */
@Controller
class AuditPage {

    private static final int PAGE = 50;

    private final Access access;
    private final AuditLog audit;
    private final Ledger ledger;

    AuditPage(Access access, AuditLog audit, Ledger ledger) {
        this.access = access;
        this.audit = audit;
        this.ledger = ledger;
    }

    @GetMapping("/audit")
    String search(
            @RequestParam @Nullable String actor,
            @RequestParam @Nullable String action,
            @RequestParam @Nullable String object,
            @RequestParam @Nullable Long before,
            Model model) {
        access.require(Permission.READ_AUDIT);
        List<AuditLog.Entry> found = audit.search(
                given(actor), given(action), given(object), before == null ? Long.MAX_VALUE : before, PAGE);
        model.addAttribute("entries", found);
        model.addAttribute("state", ledger.state());
        model.addAttribute("actions", audit.actions());
        model.addAttribute("actor", actor);
        model.addAttribute("action", action);
        model.addAttribute("object", object);
        model.addAttribute("older", found.size() == PAGE ? found.get(PAGE - 1).id() : null);
        return "ledger/audit";
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
