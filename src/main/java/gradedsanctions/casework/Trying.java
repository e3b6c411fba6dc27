package gradedsanctions.casework;

import gradedsanctions.problem.Fault;
import gradedsanctions.register.LegalDay;
import gradedsanctions.register.Register;
import gradedsanctions.register.Sanction;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.ReleaseStore;
import gradedsanctions.rulebook.Ruling;
import gradedsanctions.subjects.Subjects;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Judges a matter without storing anything. */
@Component
public class Trying {

    private final ReleaseStore releases;
    private final Subjects subjects;
    private final Register register;
    private final Clock clock;

    Trying(ReleaseStore releases, Subjects subjects, Register register, Clock clock) {
        this.releases = releases;
        this.subjects = subjects;
        this.register = register;
        this.clock = clock;
    }

    /**
     * @param body subject, acts, crime?, decidedOn?, history?
     * @throws gradedsanctions.problem.Rejected 422 with every fault
     */
    public Ruling judge(JsonNode body) {
        Release release = releases.active();
        List<Fault> faults = new ArrayList<>();
        LocalDate today = LegalDay.today(clock);
        SubjectFields.read(body, false, today, faults);
        return release.judge(release.read(body, today, List.of(), faults), true);
    }

    /**
     * Judges an incident as it would be if it were opened now, with what the register holds on its subject.
     *
     * @throws gradedsanctions.problem.Rejected 422 with every fault
     */
    @Transactional(readOnly = true)
    public Ruling preview(JsonNode body) {
        Release release = releases.active();
        IncidentReport report = IncidentReport.read(body, release, LegalDay.today(clock));
        List<Sanction> history = subjects.find(report.identifier())
                .map(subject -> register.history(subject.id()))
                .orElse(List.of());
        return release.judge(Past.on(report.matter().decidedOn(), report.matter(), history), true);
    }
}
