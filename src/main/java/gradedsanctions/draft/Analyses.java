package gradedsanctions.draft;

import gradedsanctions.register.LegalDay;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.analysis.Analysis;
import gradedsanctions.rulebook.analysis.AnalysisReport;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.RuleSource;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Searches drafts for gaps, contradictions and outcomes that lighten, in the background. */
@Component
public class Analyses {

    /**
     * How far an analysis has come.
     *
     * @param hash of the files
     * @param report null until it is done
     * @param failure why it broke off, null if it did not
     */
    public record Analysed(
            String hash,
            String state,
            int done,
            int all,
            @Nullable AnalysisReport report,
            @Nullable String failure) {

        public boolean isRunning() {
            return state.equals(Background.State.RUNNING.name());
        }
    }

    private final Checking checking;
    private final Clock clock;
    private final int matters;
    private final Background<Job> jobs;

    Analyses(
            Checking checking,
            Clock clock,
            @Value("${sanctions.draft.matters:200}") int matters,
            @Value("${sanctions.draft.analysis:300}") long seconds) {
        this.checking = checking;
        this.clock = clock;
        this.matters = matters;
        this.jobs = new Background<>("analysis of drafts", seconds);
    }

    /** Starts to analyse what a draft touches: the folders of its rule files, or everything if it changes declarations. */
    public Analysed start(Draft draft, RuleFiles files) {
        Predicate<RuleSource> touched = touched(draft);
        return jobs.start(draft.id(), new Job(files.hash()), job -> analyse(job, files, touched))
                .now();
    }

    private static Predicate<RuleSource> touched(Draft draft) {
        Set<String> folders = draft.files().stream()
                .map(Draft.File::path)
                .filter(path -> path.endsWith(".drl"))
                .map(RuleFiles::folder)
                .collect(Collectors.toSet());
        boolean topics = !folders.isEmpty() && folders.stream().allMatch(folder -> folder.contains("/"));
        return rule -> !topics || folders.contains(RuleFiles.folder(rule.file()));
    }

    private void analyse(Job job, RuleFiles files, Predicate<RuleSource> touched) {
        Release rules = checking.ready(files);
        job.finish(Analysis.of(rules, LegalDay.today(clock), touched, matters, job::say));
    }

    /** The newest analysis of a draft. */
    public Optional<Analysed> of(UUID draft) {
        return jobs.of(draft).map(Job::now);
    }

    public void cancel(UUID draft) {
        jobs.cancel(draft);
    }

    @PreDestroy
    void stop() {
        jobs.stop();
    }

    private static final class Job extends Background.Job {

        private int done;
        private int all;
        private @Nullable AnalysisReport report;

        Job(String hash) {
            super(hash);
        }

        synchronized void say(int of, int so) {
            check();
            all = of;
            done = so;
        }

        synchronized void finish(AnalysisReport found) {
            report = found;
        }

        synchronized Analysed now() {
            return new Analysed(hash, state().name(), done, all, report, failure());
        }
    }
}
