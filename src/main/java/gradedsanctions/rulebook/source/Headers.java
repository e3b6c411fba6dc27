package gradedsanctions.rulebook.source;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;

/** What stands outside declarations and rules: the package, which equals the folder, and a few imports. */
final class Headers {

    private static final Set<String> JAVA_IMPORTS = Set.of("java.math.BigDecimal", "java.time.LocalDate");

    private final String pack;
    private final List<String> packs;
    private final Report report;

    Headers(String pack, List<String> packs, Report report) {
        this.pack = pack;
        this.packs = packs;
        this.report = report;
    }

    void check(PackageDescr descr) {
        if (!pack.equals(descr.getName())) {
            report.error(
                    Math.max(1, descr.getLine()),
                    "package " + descr.getName() + "; expected package " + pack + ", the folder of the file");
        }
        for (ImportDescr imported : descr.getImports()) {
            String target = imported.getTarget();
            if (!JAVA_IMPORTS.contains(target) && !ofAFolder(target)) {
                report.error(
                        imported.getLine(),
                        "import " + target
                                + (ofJava(target) ? " is not allowed" : " names no folder of this rule set")
                                + ". Allowed: "
                                + JAVA_IMPORTS.stream().sorted().toList()
                                + " and folders of this rule set, as in vocabulary.*");
            }
        }
        refuse(descr.getFunctionImports(), "import function and import static");
        refuse(descr.getAccumulateImports(), "import accumulate");
        refuse(descr.getGlobals(), "global");
        refuse(descr.getFunctions(), "function");
        refuse(descr.getAttributes(), "an attribute of the package");
        refuse(descr.getEntryPointDeclarations(), "declare entry-point");
        refuse(descr.getWindowDeclarations(), "declare window");
        if (descr.getUnit() != null) {
            report.error(descr.getUnit().getLine(), "unit is not allowed");
        }
    }

    private boolean ofAFolder(String target) {
        int dot = target.lastIndexOf('.');
        return dot > 0 && packs.contains(target.substring(0, dot));
    }

    private static boolean ofJava(String target) {
        return target.matches("(?:java|javax|jakarta|jdk|sun|com|org|net|io|cn|kotlin|gradedsanctions)\\..*");
    }

    private void refuse(Collection<? extends BaseDescr> found, String what) {
        found.forEach(descr -> report.error(descr.getLine(), what + " is not allowed in a rule file"));
    }
}
