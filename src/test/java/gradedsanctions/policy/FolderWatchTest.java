package gradedsanctions.policy;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.ServiceTest;
import gradedsanctions.rulebook.source.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What is saved in the rule folder is live at once, if it holds. */
@ServiceTest
class FolderWatchTest {

    private static final Path RULES = Path.of("severity", "rules.drl");

    @Autowired
    Releases releases;

    @Autowired
    Submitting submitting;

    @TempDir
    Path folder;

    RuleFiles shipped;
    FolderWatch watch;

    @BeforeEach
    void copyTheRules() throws IOException {
        shipped = RuleFolder.read(Path.of("rules"));
        for (String name : shipped.all().keySet()) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, shipped.bytes(name));
        }
        watch = new FolderWatch(
                new RuleFolder(folder, new Trial(false, Duration.ofMinutes(1), 512)),
                releases,
                submitting,
                Publishing.FOLDER);
    }

    @AfterEach
    void backToTheShippedRules() {
        if (!releases.active().hash().equals(shipped.hash())) {
            releases.publish(shipped);
        }
    }

    /** Without the list of problems, which takes a compilation more. */
    private void look() {
        watch.takeIfSettled();
        watch.takeIfSettled();
    }

    private void save(String text) throws IOException {
        Files.writeString(folder.resolve(RULES), text);
    }

    @Test
    void aSavedFileIsLive() throws IOException {
        save(Files.readString(folder.resolve(RULES)) + "// revised\n");
        look();
        assertThat(releases.active().hash()).isEqualTo(RuleFiles.read(folder).hash());
    }

    @Test
    void aFileThatIsStillBeingWrittenIsLeftAlone() throws IOException {
        String before = releases.active().hash();
        save(Files.readString(folder.resolve(RULES)) + "// revised\n");
        watch.takeIfSettled();
        assertThat(releases.active().hash()).isEqualTo(before);
    }

    @Test
    void aBrokenFileIsNotUsedAndItsRepairIs() throws IOException {
        String good = Files.readString(folder.resolve(RULES));
        String before = releases.active().hash();
        save(good.replace("salience", "saliense"));
        look();
        look();
        assertThat(releases.active().hash()).isEqualTo(before);
        save(good + "// mended\n");
        look();
        assertThat(releases.active().hash()).isEqualTo(RuleFiles.read(folder).hash());
    }

    @Test
    void whereTwoPeoplePublishTheFolderDoesNot() throws IOException {
        String before = releases.active().hash();
        watch = new FolderWatch(
                new RuleFolder(folder, new Trial(false, Duration.ofMinutes(1), 512)),
                releases,
                submitting,
                Publishing.REVIEWED);
        save(Files.readString(folder.resolve(RULES)) + "// revised\n");
        look();
        assertThat(releases.active().hash()).isEqualTo(before);
    }
}
