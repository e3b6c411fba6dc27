package gradedsanctions.policy;

import gradedsanctions.rulebook.RulesRejected;
import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** On the embedded database what is saved in the rule folder is live at once, if it holds; if not, the log says why. */
@Component
class FolderWatch {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    private final RuleFolder folder;
    private final Releases releases;
    private final boolean publishes;
    private String seen = "";
    private String refused = "";

    FolderWatch(RuleFolder folder, Releases releases, @Value("${spring.datasource.url:}") String url) {
        this.folder = folder;
        this.releases = releases;
        this.publishes = url.isEmpty();
    }

    @Scheduled(initialDelay = 1_000, fixedDelay = 1_000)
    void look() {
        if (publishes) {
            publishIfSettled();
        }
    }

    /** Files that are the same at two looks are no longer being written. */
    void publishIfSettled() {
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
        } else if (!hash.equals(releases.active().hash()) && !hash.equals(refused)) {
            publish(files);
        }
    }

    private void publish(RuleFiles files) {
        try {
            releases.publish(files);
            LOG.info("The rules in the folder are live: release {}", files.hash());
        } catch (RulesRejected e) {
            refused = files.hash();
            for (Problem problem : e.problems()) {
                LOG.error("{}", problem);
            }
            LOG.error(
                    "The rules in the folder are not used; release {} goes on judging",
                    releases.active().hash());
        }
    }

    private void say(String message) {
        if (!message.equals(seen)) {
            seen = message;
            LOG.error(message);
        }
    }
}
