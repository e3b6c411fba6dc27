package gradedsanctions.access.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Permission;
import gradedsanctions.audit.AuditLog;
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

    AuditPage(Access access, AuditLog audit) {
        this.access = access;
        this.audit = audit;
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
        model.addAttribute("actions", audit.actions());
        model.addAttribute("actor", actor);
        model.addAttribute("action", action);
        model.addAttribute("object", object);
        model.addAttribute("older", found.size() == PAGE ? found.get(PAGE - 1).id() : null);
        return "access/audit";
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
