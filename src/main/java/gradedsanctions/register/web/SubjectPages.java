package gradedsanctions.register.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Permission;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.register.Areas;
import gradedsanctions.register.LegalDay;
import gradedsanctions.register.Register;
import gradedsanctions.register.SubjectReach;
import gradedsanctions.subjects.Subject;
import gradedsanctions.subjects.Subjects;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What stands on the register for a subject. */
@Controller
class SubjectPages {

    private final Access access;
    private final Subjects subjects;
    private final SubjectReach reach;
    private final Register register;
    private final Areas areas;
    private final Clock clock;

    SubjectPages(Access access, Subjects subjects, SubjectReach reach, Register register, Areas areas, Clock clock) {
        this.access = access;
        this.subjects = subjects;
        this.reach = reach;
        this.register = register;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping("/subjects/{id}")
    @Transactional
    public String show(@PathVariable UUID id, Locale locale, Model model) {
        Actor actor = access.require(Permission.READ_CASES);
        Subject subject =
                subjects.byId(id).filter(s -> reach.reaches(actor, id)).orElseThrow(() -> unknown(id));
        subjects.viewed(subject, Map.of("page", "subject"), actor.name());
        model.addAttribute("subject", subject);
        model.addAttribute("timeline", Timeline.of(register.of(id), LegalDay.today(clock)));
        model.addAttribute("areas", areas);
        model.addAttribute("english", locale.getLanguage().equals(Locale.ENGLISH.getLanguage()));
        return "register/subject";
    }

    private static Rejected unknown(UUID id) {
        return new Rejected(
                404,
                "No such subject",
                "No subject has the id " + id,
                List.of(Fault.of("id", id, "the id of a subject of a case")),
                Map.of());
    }
}
