package gradedsanctions.casework;

import gradedsanctions.problem.Fault;
import gradedsanctions.register.LegalDay;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.ReleaseStore;
import gradedsanctions.rulebook.Ruling;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Judges a matter without storing anything. */
@Component
public class Trying {

    private final ReleaseStore releases;
    private final Clock clock;

    Trying(ReleaseStore releases, Clock clock) {
        this.releases = releases;
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
}
