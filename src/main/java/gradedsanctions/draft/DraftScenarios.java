package gradedsanctions.draft;

import gradedsanctions.access.Actor;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.register.LegalDay;
import gradedsanctions.rulebook.scenario.ScenarioResult;
import gradedsanctions.rulebook.scenario.ScenarioText;
import gradedsanctions.rulebook.scenario.Scenarios;
import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds scenarios to the files of a draft. */
@Component
public class DraftScenarios {

    private static final int MAX_NAME = 120;

    private final Drafts drafts;
    private final Checking checking;
    private final Limited limited;
    private final Clock clock;

    DraftScenarios(Drafts drafts, Checking checking, Limited limited, Clock clock) {
        this.drafts = drafts;
        this.checking = checking;
        this.limited = limited;
        this.clock = clock;
    }

    /** The files to which scenarios can be added. */
    public List<String> files(Draft draft) {
        return drafts.files(draft).endingWith("cases.yaml");
    }

    /** The scenarios beside the rules on a category, else the first file of scenarios. */
    public String beside(Draft draft, String category) {
        List<String> files = files(draft);
        return checking.ready(drafts.files(draft)).rules().stream()
                .filter(rule ->
                        rule.conditions().stream().anyMatch(c -> c.type().equals(category)))
                .map(rule -> RuleFiles.folder(rule.file()) + "/cases.yaml")
                .filter(files::contains)
                .findFirst()
                .orElse(files.isEmpty() ? "" : files.get(0));
    }

    /**
     * Adds a scenario at the end of a file.
     *
     * @param seen the version of the draft for which it was written
     * @return the number of its line
     * @throws Rejected 422 with what is wrong with it; 403, 404, 409 as for every change of a draft
     */
    public int add(UUID id, String path, String name, ObjectNode matter, JsonNode expect, long seen, Actor actor) {
        Draft draft = drafts.find(id);
        RuleFiles files = drafts.files(draft);
        check(path, name, expect, files);
        checking.ready(files).read(matter, LegalDay.today(clock), List.of(), List.of());
        String before = files.textOrNull(path);
        String after = ScenarioText.add(before, name.strip(), matter, expect);
        Map<String, @Nullable String> change = new HashMap<>();
        change.put(path, after);
        List<Fault> faults = checking.check(files.with(change)).problems().stream()
                .filter(problem -> problem.file().equals(path) && problem.error())
                .filter(problem -> !checking.check(files).problems().contains(problem))
                .map(DraftScenarios::fault)
                .toList();
        if (!faults.isEmpty()) {
            throw Rejected.faulty("The scenario can't be added as it is", faults);
        }
        drafts.change(id, change, seen, actor);
        return before == null || before.isBlank()
                ? 1
                : (int) before.stripTrailing().lines().count() + 2;
    }

    /**
     * What the draft says of a scenario becomes what the scenario expects: somebody has read it and holds it to be right.
     *
     * @param seen the version of the draft whose outcome was read
     * @return where the scenario stands
     * @throws Rejected 404 if there is none or it can't be judged, 422 if it would still fail; 403, 409 as for every change
     */
    public Scenarios.Adopted adopt(UUID id, String name, long seen, Actor actor) {
        Draft draft = drafts.find(id);
        RuleFiles files = drafts.files(draft);
        if (checking.check(files).hasErrors()) {
            throw DraftFaults.noScenario(name);
        }
        Scenarios.Adopted adopted = limited.call(() -> Scenarios.adopting(checking.ready(files), name))
                .orElseThrow(() -> DraftFaults.noScenario(name));
        Map<String, @Nullable String> change = Map.of(adopted.file(), adopted.text());
        RuleFiles after = files.with(change);
        List<String> left = checking.check(after).hasErrors()
                ? List.of(name)
                : limited.call(() -> Scenarios.run(checking.ready(after), name)
                        .map(ScenarioResult::differences)
                        .orElse(List.of(name)));
        if (!left.isEmpty()) {
            throw Rejected.faulty(
                    "The scenario would still fail",
                    List.of(Fault.of("adopt", left.get(0), "an expectation written by hand")));
        }
        drafts.change(id, change, seen, actor);
        return adopted;
    }

    private static void check(String path, String name, JsonNode expect, RuleFiles files) {
        if (name.isBlank() || name.strip().length() > MAX_NAME) {
            throw Rejected.faulty(
                    "The scenario needs a name",
                    List.of(Fault.of("name", name, "what it is about, in 1 to " + MAX_NAME + " characters")));
        }
        if (!path.endsWith("cases.yaml")
                || RuleFiles.refusal(path) != null
                || !files.all().containsKey(path)) {
            throw Rejected.faulty("No such file", List.of(Fault.of("file", path, "a cases.yaml of the draft")));
        }
        if (expect.isEmpty()) {
            throw Rejected.faulty("It expects nothing", List.of(Fault.of("expect", null, "at least one outcome")));
        }
    }

    private static Fault fault(Problem problem) {
        return new Fault("scenario", problem.messageZh(), problem.message(), null);
    }
}
