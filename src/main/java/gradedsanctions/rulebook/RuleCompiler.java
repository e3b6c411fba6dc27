package gradedsanctions.rulebook;

import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Sources;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.CompositeKnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;

/**
 * Compiles rule files that have passed the gate. The classic compiler finds faults at their line, the executable model
 * is what runs; each finds some that the other misses.
 */
final class RuleCompiler {

    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();
    private static final AtomicLong BUILDS = new AtomicLong();
    private static final ClassLoader LOADER = RuleCompiler.class.getClassLoader();

    static {
        // Compiled rules read these once, when their classes load.
        System.setProperty("drools.dateformat", "yyyy-MM-dd");
        Locale.setDefault(Locale.ROOT);
    }

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
            List<Problem> problems = diagnose();
            if (!problems.isEmpty()) {
                throw new RulesRejected(problems);
            }
            return build();
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
            batch.add(resource(file).setSourcePath(file), ResourceType.DRL);
        }
        try {
            batch.build();
        } catch (RuntimeException | LinkageError e) {
            if (builder.getErrors().isEmpty()) {
                problems.add(new Problem("rules", 0, 0, true, "the rules do not compile: " + e));
            }
        }
        for (KnowledgeBuilderError error : builder.getErrors()) {
            String file = error.getResource() == null
                    ? "rules"
                    : String.valueOf(error.getResource().getSourcePath());
            int line = error.getLines().length == 0 ? 0 : Math.max(0, error.getLines()[0]);
            problems.add(new Problem(file, line, line == 0 ? 0 : 1, true, oneLine(error.getMessage())));
        }
        problems.sort(Comparator.naturalOrder());
        return problems;
    }

    /** Names its encoding: without it the text is read in that of the machine, which need not know Chinese. */
    private Resource resource(String file) {
        Resource resource = KieServices.get().getResources().newByteArrayResource(files.bytes(file), "UTF-8");
        return resource.setResourceType(ResourceType.DRL);
    }

    private Engine build() {
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId("gradedsanctions", "rules", "1." + BUILDS.incrementAndGet());
        KieFileSystem system = services.newKieFileSystem();
        system.generateAndWritePomXML(id);
        system.writeKModuleXML("<kmodule xmlns=\"http://www.drools.org/xsd/kmodule\"/>");
        files.endingWith(".drl").forEach(file -> system.write("src/main/resources/" + file, resource(file)));
        KieBuilder builder = services.newKieBuilder(system, LOADER);
        try {
            builder.buildAll(ExecutableModelProject.class);
        } catch (RuntimeException | LinkageError e) {
            throw new RulesRejected(List.of(new Problem(
                    "rules", 0, 0, true, "the rules do not compile: " + oneLine(String.valueOf(e.getMessage())))));
        }
        List<Problem> problems = builder.getResults().getMessages(Message.Level.ERROR).stream()
                .map(this::problem)
                .distinct()
                .sorted()
                .toList();
        if (!problems.isEmpty()) {
            services.getRepository().removeKieModule(id);
            throw new RulesRejected(problems);
        }
        return new Engine(services.newKieContainer(id, LOADER), sources);
    }

    /** The executable model speaks of generated classes; their folder is the package of the rule file. */
    private Problem problem(Message message) {
        String path = String.valueOf(message.getPath());
        String file = sources.rules().stream()
                .filter(rule -> path.contains("/" + rule.pack().replace('.', '/') + "/"))
                .map(RuleSource::file)
                .findFirst()
                .orElse("rules");
        return new Problem(file, 0, 0, true, oneLine(message.getText()));
    }

    private static String oneLine(String text) {
        String line = text.strip().replaceAll("\\s*\\R\\s*", " ");
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }
}
