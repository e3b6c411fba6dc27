package gradedsanctions.rulebook;

import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.model.codegen.execmodel.CanonicalModelKieProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieContainer;

/** One build of the executable model: code is generated and scanned; nothing of it runs before the container is made. */
final class ModelBuild {

    private static final AtomicLong BUILDS = new AtomicLong();
    private static final ClassLoader LOADER = ModelBuild.class.getClassLoader();

    static {
        // Compiled rules read these once, when their classes load.
        System.setProperty("drools.dateformat", "yyyy-MM-dd");
        Locale.setDefault(Locale.ROOT);
    }

    private final ReleaseId id;
    private final List<Problem> refusals;
    private final List<Problem> failures;

    private ModelBuild(ReleaseId id, List<Problem> refusals, List<Problem> failures) {
        this.id = id;
        this.refusals = refusals;
        this.failures = failures;
    }

    static ModelBuild of(RuleFiles files) {
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId("gradedsanctions", "rules", "1." + BUILDS.incrementAndGet());
        CompiledGate gate = new CompiledGate(files);
        ScanningLoader loader = new ScanningLoader(LOADER, gate);
        KieBuilderImpl builder = new KieBuilderImpl(system(files, id), LOADER);
        List<Problem> failures = List.of();
        try {
            builder.buildAll((module, parent) -> new Project(module, parent, loader), file -> true);
        } catch (RuntimeException | LinkageError e) {
            failures = List.of(general("the rules do not compile: " + oneLine(String.valueOf(e.getMessage()))));
        }
        if (!loader.problems().isEmpty()) {
            return new ModelBuild(id, loader.problems(), failures);
        }
        if (failures.isEmpty()) {
            failures = builder.getResults().getMessages(Message.Level.ERROR).stream()
                    .map(message -> problem(files, message))
                    .distinct()
                    .sorted()
                    .toList();
        }
        return new ModelBuild(
                id,
                failures.isEmpty()
                        ? gate.check(classes((InternalKieModule) builder.getKieModuleIgnoringErrors()))
                        : List.of(),
                failures);
    }

    private static KieFileSystem system(RuleFiles files, ReleaseId id) {
        KieFileSystem system = KieServices.get().newKieFileSystem();
        system.generateAndWritePomXML(id);
        system.writeKModuleXML("<kmodule xmlns=\"http://www.drools.org/xsd/kmodule\"/>");
        files.endingWith(".drl").forEach(file -> system.write("src/main/resources/" + file, resource(files, file)));
        return system;
    }

    /** Names its encoding: without it the text is read in that of the machine, which need not know Chinese. */
    static Resource resource(RuleFiles files, String file) {
        Resource resource = KieServices.get().getResources().newByteArrayResource(files.bytes(file), "UTF-8");
        return resource.setResourceType(ResourceType.DRL);
    }

    /** The class files of what was built. */
    Collection<byte[]> classes() {
        return classes((InternalKieModule) KieServices.get().getRepository().getKieModule(id));
    }

    private static Collection<byte[]> classes(InternalKieModule module) {
        return module.getFileNames().stream()
                .filter(name -> name.endsWith(".class"))
                .map(module::getBytes)
                .toList();
    }

    /** What gate B refuses; then nothing else may be done with these files. */
    List<Problem> refusals() {
        return refusals;
    }

    /** Why no code could be generated. */
    List<Problem> failures() {
        return failures;
    }

    /** @throws IllegalStateException if there is anything that stands against it */
    KieContainer container() {
        if (!refusals.isEmpty() || !failures.isEmpty()) {
            throw new IllegalStateException("these rules may not run: " + refusals + failures);
        }
        return KieServices.get().newKieContainer(id, LOADER);
    }

    void discard() {
        KieServices.get().getRepository().removeKieModule(id);
    }

    /** The executable model speaks of generated classes; their folder is that of the rule file. */
    private static Problem problem(RuleFiles files, Message message) {
        String path = String.valueOf(message.getPath());
        String file = files.endingWith(".drl").stream()
                .filter(name -> path.contains("/" + RuleFiles.folder(name) + "/"))
                .findFirst()
                .orElse("rules");
        return new Problem(file, 0, 0, true, oneLine(message.getText()));
    }

    static Problem general(String message) {
        return new Problem("rules", 0, 0, true, message);
    }

    static String oneLine(String text) {
        String line = text.strip().replaceAll("\\s*\\R\\s*", " ");
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }

    /** Gives Drools the class loader that scans. */
    private static final class Project extends CanonicalModelKieProject {

        private final ClassLoader loader;

        Project(InternalKieModule module, ClassLoader parent, ClassLoader loader) {
            super(module, parent);
            this.loader = loader;
        }

        @Override
        public ClassLoader getClassLoader() {
            return loader;
        }
    }
}
