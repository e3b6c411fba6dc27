package gradedsanctions.rulebook;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.objectweb.asm.tree.ClassNode;

/** What a class that the rules were compiled to is for: each kind has a name, a parent and methods of its own. */
enum CompiledKind {
    FACT(
            "",
            "",
            "java/io/Serializable,org/drools/base/factmodel/GeneratedFact,org/drools/base/factmodel/AccessibleFact",
            "<init>|[gs]et\\w+|toString"),
    CHOICE("", "", "", "<init>|<clinit>|values|valueOf|get\\w+"),
    PREDICATE(
            "/P[0-9A-F]{2}",
            "LambdaPredicate[0-9A-F]{32}",
            "org/drools/model/functions/Predicate\\d+,org/drools/model/functions/HashedExpression",
            "<init>|<clinit>|values|valueOf|test|getExpressionHash|predicateInformation"),
    EXTRACTOR(
            "/P[0-9A-F]{2}",
            "LambdaExtractor[0-9A-F]{32}",
            "org/drools/model/functions/Function\\d+,org/drools/model/functions/HashedExpression",
            "<init>|<clinit>|values|valueOf|apply|getExpressionHash"),
    CONSEQUENCE(
            "/P[0-9A-F]{2}",
            "LambdaConsequence[0-9A-F]{32}",
            "org/drools/model/functions/Block\\d+,org/drools/model/functions/HashedExpression",
            "<init>|<clinit>|values|valueOf|execute|getExpressionHash"),
    RULES(
            "",
            "Rules[0-9A-F]{32}",
            "org/drools/model/Model",
            "<init>|<clinit>|getName|getRules|getRulesList|getGlobals|getQueries|getEntryPoints|getTypeMetaDatas"),
    METHODS("", "Rules[0-9A-F]{32}RuleMethods\\d+", "", "<init>|rule_.+"),
    DOMAIN("", "DomainClassesMetadata[0-9A-F]{32}", "", "<init>|<clinit>"),
    DOMAIN_TYPE(
            "",
            "DomainClassesMetadata[0-9A-F]{32}\\$\\w+_Metadata",
            "org/drools/model/DomainClassMetadata",
            "<init>|getDomainClass|getPropertiesSize|getPropertyIndex"),
    PROJECT(
            "",
            "ProjectModel_\\w+",
            "org/drools/modelcompiler/CanonicalKieModuleModel",
            "<init>|getKieModuleModel|getModels|getModelsForKieBase|getReleaseId|getVersion"),
    /** Nothing that rules are compiled to. */
    OTHER("", "", "", "");

    private static final String PROJECT_FOLDER = "org/drools/project/model";
    private static final Pattern DECLARED = Pattern.compile("[A-Z][A-Za-z0-9]{0,60}");
    private static final String ENUM = "java/lang/Enum";

    private final Pattern folder;
    private final Pattern name;
    private final Pattern interfaces;
    private final Pattern methods;

    CompiledKind(String folder, String name, String interfaces, String methods) {
        this.folder = Pattern.compile(folder + "$");
        this.name = Pattern.compile(name);
        this.interfaces = Pattern.compile(interfaces);
        this.methods = Pattern.compile(methods);
    }

    /** @param packages of the rule files, with slashes */
    static CompiledKind of(ClassNode type, Set<String> packages) {
        int slash = type.name.lastIndexOf('/');
        String in = type.name.substring(0, Math.max(0, slash));
        String simple = type.name.substring(slash + 1);
        for (CompiledKind kind : List.of(PREDICATE, EXTRACTOR, CONSEQUENCE, RULES, METHODS, DOMAIN, DOMAIN_TYPE)) {
            if (kind.name.matcher(simple).matches()) {
                String home = kind.folder.matcher(in).replaceFirst("");
                return packages.contains(home) ? kind : OTHER;
            }
        }
        if (in.equals(PROJECT_FOLDER) && PROJECT.name.matcher(simple).matches()) {
            return PROJECT;
        }
        if (!packages.contains(in) || !DECLARED.matcher(simple).matches()) {
            return OTHER;
        }
        return ENUM.equals(type.superName) ? CHOICE : FACT;
    }

    boolean isEnum() {
        return this == CHOICE || isLambda();
    }

    boolean isLambda() {
        return this == PREDICATE || this == EXTRACTOR || this == CONSEQUENCE;
    }

    boolean implementsOnly(List<String> found) {
        return interfaces.matcher(String.join(",", found)).matches();
    }

    boolean has(String method) {
        return methods.matcher(method).matches();
    }

    /** Whether a class of this kind may call a method of a class of another kind. */
    boolean mayCall(CompiledKind other, String method) {
        return switch (other) {
            case FACT ->
                switch (this) {
                    case CONSEQUENCE -> method.equals("<init>");
                    case PREDICATE, EXTRACTOR -> method.startsWith("get");
                    case FACT -> true;
                    default -> false;
                };
            case METHODS -> this == RULES && method.startsWith("rule_");
            case RULES -> this == PROJECT && method.equals("<init>");
            case DOMAIN_TYPE -> this == DOMAIN && method.equals("<init>");
            default -> false;
        };
    }

    /** Whether a class of this kind may read a static field of a class of another kind. */
    boolean mayRead(CompiledKind other) {
        return switch (other) {
            case CHOICE -> isLambda() || this == METHODS;
            case RULES -> isLambda() || this == METHODS;
            case PREDICATE, EXTRACTOR, CONSEQUENCE, DOMAIN -> this == METHODS;
            default -> false;
        };
    }
}
