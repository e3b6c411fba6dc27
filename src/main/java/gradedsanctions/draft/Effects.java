package gradedsanctions.draft;

import gradedsanctions.access.Acting;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Division;
import gradedsanctions.casework.JudgedMatters;
import gradedsanctions.casework.JudgedMatters.JudgedMatter;
import gradedsanctions.policy.Releases;
import gradedsanctions.register.LegalDay;
import gradedsanctions.rulebook.DerivationPairs;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.replay.Outcome;
import gradedsanctions.rulebook.replay.PastMatter;
import gradedsanctions.rulebook.replay.Replay;
import gradedsanctions.rulebook.replay.Tally;
import gradedsanctions.rulebook.replay.Totals;
import gradedsanctions.rulebook.replay.TurningRules;
import gradedsanctions.rulebook.source.RuleFiles;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Judges the newest past cases by drafts and by the release that judges, in the background, long before anything is
 * submitted. All cases are replayed when a release is submitted; this is to think with.
 */
@Component
public class Effects {

    /** No account can have this name. Reaches all cases; who reads is shown no case out of reach. */
    private static final Actor NODE = new Actor("node:draft", Set.of(), Division.COUNTRY);

    private static final int BATCH = 100;

    private final Checking checking;
    private final Releases releases;
    private final JudgedMatters matters;
    private final Clock clock;
    private final int most;
    private final Background<Job> jobs;

    /** @param most cases that are judged */
    Effects(
            Checking checking,
            Releases releases,
            JudgedMatters matters,
            Clock clock,
            @Value("${sanctions.draft.past:2000}") int most,
            @Value("${sanctions.draft.effect:300}") long seconds) {
        this.checking = checking;
        this.releases = releases;
        this.matters = matters;
        this.clock = clock;
        this.most = most;
        this.jobs = new Background<>("effects of drafts", seconds);
    }

    /**
     * Starts to judge, if the same files are not judged already.
     *
     * @param again though they are: cases were judged since, or it broke off
     */
    public Effect start(UUID draft, RuleFiles files, boolean again) {
        Release active = releases.active();
        if (again) {
            jobs.forget(draft);
        }
        return jobs.start(
                        draft,
                        new Job(key(files, active)),
                        job -> Acting.as(NODE, () -> judge(job, checking.ready(files), active)))
                .now();
    }

    /** Of the files as they are, against the release that judges now. */
    public Optional<Effect> of(UUID draft, RuleFiles files) {
        return jobs.of(draft)
                .filter(job -> job.hash.equals(key(files, releases.active())))
                .map(Job::now);
    }

    public void cancel(UUID draft) {
        jobs.cancel(draft);
    }

    private static String key(RuleFiles files, Release active) {
        return files.hash() + " " + active.hash();
    }

    private void judge(Job job, Release draft, Release active) {
        long newest = matters.newest();
        job.begin(most, matters.count(newest, NODE));
        Replay replay = new Replay(active, draft, LegalDay.today(clock));
        DerivationPairs.Turning turning = DerivationPairs.Turning.between(active, draft);
        long before = newest + 1;
        List<JudgedMatter> batch = batch(job, before);
        while (!batch.isEmpty()) {
            for (JudgedMatter one : batch) {
                PastMatter past = new PastMatter(one.caseId().toString(), one.division(), one.matter());
                job.add(one.place(), replay.of(past), turning);
            }
            before = batch.get(batch.size() - 1).place();
            batch = batch(job, before);
        }
    }

    private List<JudgedMatter> batch(Job job, long before) {
        int left = (int) Math.min(BATCH, job.left());
        return left == 0 ? List.of() : matters.before(before, left, NODE);
    }

    @PreDestroy
    void stop() {
        jobs.stop();
    }

    private static final class Job extends Background.Job {

        private final Tally tally = new Tally(Totals.NONE);
        private final List<Effect.Turned> turned = new ArrayList<>();
        private long chosen;
        private long cases;

        Job(String hash) {
            super(hash);
        }

        synchronized void begin(long most, long all) {
            cases = all;
            chosen = Math.min(most, all);
        }

        synchronized long left() {
            return chosen - tally.matters();
        }

        synchronized void add(long place, Outcome outcome, DerivationPairs.Turning turning) {
            check();
            tally.add(outcome);
            if (outcome.turn() != null && !outcome.turn().inWordsOnly()) {
                turned.add(new Effect.Turned(place, outcome.turn(), TurningRules.of(outcome, turning)));
            }
        }

        synchronized Effect now() {
            return new Effect(
                    state().name(), tally.matters(), chosen, cases, tally.totals(), List.copyOf(turned), failure());
        }
    }
}
