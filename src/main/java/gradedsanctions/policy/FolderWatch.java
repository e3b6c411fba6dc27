package gradedsanctions.policy;

import gradedsanctions.problem.Rejected;
import gradedsanctions.rulebook.RulesRejected;
import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What is saved in the rule folder is live at once, or becomes a draft where two people publish; if it does not hold, the
 * log says why.
 */
@Component
class FolderWatch {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    private final RuleFolder folder;
    private final Releases releases;
    private final Submitting submitting;
    private final Publishing publishing;
    private String seen = "";
    private String done = "";

    FolderWatch(RuleFolder folder, Releases releases, Submitting submitting, Publishing publishing) {
        this.folder = folder;
        this.releases = releases;
        this.submitting = submitting;
        this.publishing = publishing;
    }

    /** Also keeps the list of problems ready: checking takes seconds that nobody should wait for on a page. */
    @Scheduled(initialDelay = 1_000, fixedDelay = 1_000)
    void look() {
        if (publishing == Publishing.FOLDER) {
            takeIfSettled();
            folder.problems();
        } else {
            folder.problems();
            takeIfSettled();
        }
    }

    /** Files that are the same at two looks are no longer being written. */
    void takeIfSettled() {
        RuleFiles files;
        try {
            files = folder.read();
        } catch (UnreadableRules e) {
            say(String.valueOf(e.getMessage()));
            return;
        }
        String hash = files.hash();
        if (!hash.equals(seen)) {
            seen = hash;
        } else if (!hash.equals(releases.active().hash()) && !hash.equals(done)) {
            take(files);
        }
    }

    private void take(RuleFiles files) {
        try {
            if (publishing == Publishing.FOLDER) {
                releases.publish(files);
                LOG.info("The rules in the folder are live: release {}", files.hash());
            } else {
                submitting.saved(files);
                done = files.hash();
            }
        } catch (RulesRejected e) {
            done = files.hash();
            for (Problem problem : e.problems()) {
                LOG.error("{}", problem);
            }
            LOG.error(
                    "The rules in the folder are not used; release {} goes on judging",
                    releases.active().hash());
        } catch (Rejected e) {
            done = files.hash();
            e.faults().forEach(fault -> LOG.error("{}: {}", fault.field(), fault.expected()));
            LOG.error("The rules in the folder are no draft");
        }
    }

    private void say(String message) {
        if (!message.equals(seen)) {
            seen = message;
            LOG.error(message);
        }
    }
}
