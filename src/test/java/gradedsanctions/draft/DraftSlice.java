package gradedsanctions.draft;

import gradedsanctions.TestDatabase;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Role;
import gradedsanctions.policy.PolicySlice;
import gradedsanctions.policy.Releases;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.rulebook.source.RuleFiles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** Drafts on a node where two people publish, over few rules. */
final class DraftSlice implements AutoCloseable {

    static final String RULES = "severity/rules.drl";
    static final String BASIS = "severity/basis.md";
    static final Actor AUTHOR = PolicySlice.AUTHOR;
    static final Actor OTHER = new Actor("other", Set.of(Role.POLICY_AUTHOR), null);

    // No @Configuration: the service under test would find it.
    @ComponentScan(
            basePackageClasses = Drafts.class,
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*(\\.web\\..*|Test.*|DraftSlice.*|.*\\.Effects)"))
    static class Beans {}

    final PolicySlice node;
    private int releases = 100;

    DraftSlice(Path folder) {
        node = new PolicySlice(TestDatabase.fresh(), folder, Beans.class);
    }

    Drafts drafts() {
        return node.bean(Drafts.class);
    }

    Draft begun() {
        return drafts().begin("试改", AUTHOR);
    }

    /** The text of a file as the draft has it. */
    @Nullable String text(Draft draft, String path) {
        return drafts().files(draft).textOrNull(path);
    }

    Draft saved(Draft draft, String path, @Nullable String text) {
        return drafts().save(draft.id(), path, text, drafts().version(draft.id(), path), AUTHOR);
    }

    /** Another release judges, with other texts. */
    void publish(Map<String, @Nullable String> texts) {
        RuleFiles now = node.bean(Releases.class).active().files();
        Map<String, @Nullable String> changes = new HashMap<>(texts);
        changes.putIfAbsent("severity/more.md", "# 另一次发布 " + releases++ + "\n");
        node.published(now.with(changes));
        node.follow();
    }

    static Rejected refused(Runnable step) {
        return Assertions.catchThrowableOfType(Rejected.class, step::run);
    }

    static List<String> fields(Rejected refused) {
        return refused.faults().stream().map(Fault::field).toList();
    }

    @Override
    public void close() {
        node.close();
    }
}
