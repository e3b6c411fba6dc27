package gradedsanctions.rulebook;

import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.Sources;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.CompositeKnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;

/**
 * Compiles rule files that have passed gate A. The executable model is what runs; the classic compiler finds faults at
 * their line, and each finds some that the other misses. The classic one comes second: it initialises what it compiles,
 * so it sees only what has passed gate B, or what is too faulty to be generated.
 */
final class RuleCompiler {

    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();
    private static final ClassLoader LOADER = RuleCompiler.class.getClassLoader();

    private final RuleFiles files;
    private final Sources sources;

    RuleCompiler(RuleFiles files, Sources sources) {
        this.files = files;
        this.sources = sources;
    }

    /**
     * One at a time: two builds of the executable model in one process get in each other's way.
     *
     * @throws RulesRejected with every problem found
     */
    Engine compile() {
        ONE_AT_A_TIME.lock();
        try {
            CompiledRules known = CompiledRules.find(files);
            return new Engine(known == null ? build().share(files) : known, sources);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    /** Compiles them whether or not they are compiled already. */
    CompiledRules build() {
        ONE_AT_A_TIME.lock();
        try {
            ModelBuild model = ModelBuild.of(files);
            List<Problem> problems = model.refusals();
            if (problems.isEmpty()) {
                problems = diagnose();
            }
            if (problems.isEmpty()) {
                problems = model.failures();
            }
            if (!problems.isEmpty()) {
                model.discard();
                throw new RulesRejected(problems);
            }
            return new CompiledRules(model.container());
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private List<Problem> diagnose() {
        List<Problem> problems = new ArrayList<>();
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, LOADER));
        CompositeKnowledgeBuilder batch = builder.batch();
        for (String file : files.endingWith(".drl")) {
            batch.add(ModelBuild.resource(files, file).setSourcePath(file), ResourceType.DRL);
        }
        try {
            batch.build();
        } catch (RuntimeException | LinkageError e) {
            if (builder.getErrors().isEmpty()) {
                problems.add(ModelBuild.general("the rules do not compile: " + e));
            }
        }
        for (KnowledgeBuilderError error : builder.getErrors()) {
            String file = error.getResource() == null
                    ? "rules"
                    : String.valueOf(error.getResource().getSourcePath());
            int line = error.getLines().length == 0 ? 0 : Math.max(0, error.getLines()[0]);
            problems.add(new Problem(file, line, line == 0 ? 0 : 1, true, ModelBuild.oneLine(error.getMessage())));
        }
        problems.sort(Comparator.naturalOrder());
        return problems;
    }
}
