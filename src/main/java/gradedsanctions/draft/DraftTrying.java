package gradedsanctions.draft;

import gradedsanctions.policy.Releases;
import gradedsanctions.problem.Rejected;
import gradedsanctions.register.LegalDay;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.replay.Side;
import gradedsanctions.rulebook.scenario.NearestChange;
import gradedsanctions.rulebook.scenario.NearestChanges;
import gradedsanctions.rulebook.scenario.ScenarioResult;
import gradedsanctions.rulebook.scenario.Scenarios;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Judges a matter by a draft beside the release that judges. */
@Component
public class DraftTrying {

    private static final List<String> NO_FIELDS = List.of();

    /**
     * @param rules those of the draft
     * @param before what the release that judges says
     * @param after what the draft says
     */
    public record Tried(ObjectNode matter, Release rules, Side before, Side after) {}

    private final Drafts drafts;
    private final Checking checking;
    private final Releases releases;
    private final Limited limited;
    private final Clock clock;

    DraftTrying(Drafts drafts, Checking checking, Releases releases, Limited limited, Clock clock) {
        this.drafts = drafts;
        this.checking = checking;
        this.releases = releases;
        this.limited = limited;
        this.clock = clock;
    }

    /**
     * @param matter as a scenario writes it
     * @throws Rejected 422 with every fault that the draft finds in it
     * @throws gradedsanctions.rulebook.RulesRejected if the draft has errors
     */
    public Tried judge(Draft draft, ObjectNode matter) {
        LocalDate today = LegalDay.today(clock);
        Release rules = rules(draft);
        rules.read(matter, today, NO_FIELDS, List.of());
        return limited.call(() ->
                new Tried(matter, rules, Side.of(releases.active(), matter, today), Side.of(rules, matter, today)));
    }

    /** The rules of the draft, ready to judge. */
    public Release rules(Draft draft) {
        return checking.ready(drafts.files(draft));
    }

    /** @throws Rejected 404 if the draft has no scenario of this name, or has errors */
    public ObjectNode scenario(Draft draft, String name) {
        boolean holds = checking.check(drafts.files(draft)).sources() != null;
        Optional<ObjectNode> matter = holds ? Scenarios.matter(rules(draft), name) : Optional.empty();
        return matter.orElseThrow(() -> DraftFaults.noScenario(name));
    }

    /**
     * How a scenario comes out under the draft.
     *
     * @throws Rejected 404 if there is none
     */
    public ScenarioResult run(Draft draft, String name) {
        return limited.call(() -> Scenarios.run(rules(draft), name)).orElseThrow(() -> DraftFaults.noScenario(name));
    }

    /** For each fact of a matter the smallest change that would change what the draft says. */
    public List<NearestChange> nearest(Draft draft, ObjectNode matter) {
        Release rules = rules(draft);
        return limited.call(() -> NearestChanges.of(rules, matter, LegalDay.today(clock)));
    }
}
