package gradedsanctions.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gradedsanctions.problem.Rejected;
import gradedsanctions.rulebook.source.RuleFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a draft changes is written into the rule folder, if nobody changed the folder meanwhile. */
class RuleFolderTest {

    private static final RuleFiles BEFORE = PolicySlice.rules(0);

    @TempDir
    Path place;

    private RuleFolder folder;

    @BeforeEach
    void fill() {
        PolicySlice.write(BEFORE, place);
        folder = new RuleFolder(place, new Trial(false, Duration.ofMinutes(1), 512));
    }

    private static RuleFiles changed() {
        Map<String, @Nullable String> changes = new HashMap<>();
        changes.put("severity/rules.drl", "// 改\n");
        changes.put("institutions/new_topic/basis.md", "# 新\n");
        changes.put("severity/basis.md", null);
        return BEFORE.with(changes);
    }

    @Test
    void filesAreChangedAddedAndTakenAway() throws Exception {
        folder.write(changed(), BEFORE.hash());
        assertThat(folder.holds(changed().hash())).isTrue();
        assertThat(Files.exists(place.resolve("severity/basis.md"))).isFalse();
        assertThat(Files.readString(place.resolve("institutions/new_topic/basis.md")))
                .isEqualTo("# 新\n");
        try (var left = Files.walk(place)) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith(".")))
                    .as("nothing half written stays behind")
                    .isEmpty();
        }
    }

    @Test
    void aFolderThatSomebodyChangedMeanwhileStaysAsItIs() throws Exception {
        Path file = place.resolve("severity/rules.drl");
        Files.writeString(file, "// 另一人\n");
        Rejected refused = catchThrowableOfType(Rejected.class, () -> folder.write(changed(), BEFORE.hash()));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(Files.readString(file)).isEqualTo("// 另一人\n");
        assertThat(Files.exists(place.resolve("severity/basis.md"))).isTrue();
    }
}
