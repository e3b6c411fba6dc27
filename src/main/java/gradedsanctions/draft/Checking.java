package gradedsanctions.draft;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.Rulebook;
import gradedsanctions.rulebook.RulesRejected;
import gradedsanctions.rulebook.scenario.Scenarios;
import gradedsanctions.rulebook.source.Gate;
import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.Sources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds files of drafts against gate A, and has those that pass ready to judge for a trial. Compiles no rule. */
@Component
public class Checking {

    private static final int FEW = 8;

    /** @param sources null if there is any error in a rule file */
    public record Checked(@Nullable Sources sources, List<Problem> problems) {

        public boolean hasErrors() {
            return problems.stream().anyMatch(Problem::error);
        }
    }

    /** All that the problems of scenario files hang on: the files, and the names of rules. */
    private record Named(String cases, Set<String> rules) {}

    private final Cache<Named, List<Problem>> scenarios =
            Caffeine.newBuilder().maximumSize(FEW).build();
    private final Cache<String, Checked> checked =
            Caffeine.newBuilder().maximumSize(FEW).build();
    private final Cache<String, Release> readied =
            Caffeine.newBuilder().maximumSize(FEW).build();

    /** Every problem of the files, of scenario files too. The same files are checked once. */
    public Checked check(RuleFiles files) {
        return checked.get(files.hash(), hash -> checkNow(files));
    }

    private Checked checkNow(RuleFiles files) {
        Gate.Outcome outcome = Gate.check(files);
        Sources sources = outcome.sources();
        List<Problem> problems = new ArrayList<>(outcome.problems());
        if (sources != null) {
            problems.addAll(ofScenarios(files, sources));
            problems.sort(null);
        }
        return new Checked(sources, List.copyOf(problems));
    }

    /** Reading all scenarios takes longer than the gate; while rules are typed they stay the same. */
    private List<Problem> ofScenarios(RuleFiles files, Sources sources) {
        Map<String, byte[]> cases = new HashMap<>();
        files.endingWith("cases.yaml").forEach(file -> cases.put(file, files.bytes(file)));
        Named named = new Named(RuleFiles.of(cases).hash(), Scenarios.rules(sources));
        return scenarios.get(named, key -> Scenarios.problems(files, sources));
    }

    /**
     * The files ready to judge, interpreted and not compiled.
     *
     * @throws RulesRejected if a rule file has an error
     */
    public Release ready(RuleFiles files) {
        return readied.get(files.hash(), hash -> {
            Checked found = check(files);
            Sources sources = found.sources();
            if (sources == null) {
                throw new RulesRejected(found.problems());
            }
            return Rulebook.interpreted(new Rulebook.Readable(files, sources));
        });
    }
}
