package gradedsanctions.rulebook;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Holds one class that rules were compiled to against what its kind may be. */
final class CompiledScan {

    private static final String ON_LAMBDAS = "Lorg/drools/compiler/kie/builder/MaterializedLambda;";
    private static final String ON_FIELDS = "Lorg/kie/api/definition/type/Position;";
    private static final int NEVER = Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED | Opcodes.ACC_ABSTRACT;

    private final ClassNode type;
    private final CompiledKind kind;
    private final Map<String, CompiledKind> kinds;
    private final Map<String, String> refusals = new TreeMap<>();

    private CompiledScan(ClassNode type, Map<String, CompiledKind> kinds) {
        this.type = type;
        this.kinds = kinds;
        this.kind = kinds.getOrDefault(type.name, CompiledKind.OTHER);
    }

    /**
     * What the class does that it may not, by the method in which it does it ("" for the class itself).
     *
     * @param kinds of all classes of this compilation
     */
    static Map<String, String> refusals(ClassNode type, Map<String, CompiledKind> kinds) {
        CompiledScan scan = new CompiledScan(type, kinds);
        scan.whole();
        if (scan.kind != CompiledKind.OTHER) {
            type.fields.forEach(scan::field);
            type.methods.forEach(scan::method);
        }
        return scan.refusals;
    }

    private void refuse(String where, @Nullable String what) {
        if (what != null) {
            refusals.putIfAbsent(where, what);
        }
    }

    private void whole() {
        if (kind == CompiledKind.OTHER) {
            refuse("", "bring a class of its own, " + type.name);
            return;
        }
        String parent = kind.isEnum() ? "java/lang/Enum" : "java/lang/Object";
        boolean child = kind == CompiledKind.FACT && kinds.get(type.superName) == CompiledKind.FACT;
        if (!type.superName.equals(parent) && !child) {
            refuse("", "extend " + type.superName);
        }
        if (!kind.implementsOnly(type.interfaces)) {
            refuse("", "implement " + type.interfaces);
        }
        boolean inner = type.innerClasses.stream()
                .anyMatch(i -> kinds.containsKey(i.name) && kinds.get(i.name) != CompiledKind.DOMAIN_TYPE);
        boolean nested = type.name.contains("$") && kind != CompiledKind.DOMAIN_TYPE;
        if (inner || nested || type.outerMethod != null) {
            refuse("", "hold a class inside another, " + type.name);
        }
        if (type.attrs != null || type.module != null || type.permittedSubclasses != null) {
            refuse("", "bring something unknown in " + type.name);
        }
        annotations(type.visibleAnnotations, kind.isLambda() ? ON_LAMBDAS : "");
        annotations(type.invisibleAnnotations, kind.isLambda() ? ON_LAMBDAS : "");
    }

    private void annotations(@Nullable List<AnnotationNode> annotations, String allowed) {
        if (annotations != null) {
            annotations.stream()
                    .filter(a -> !a.desc.equals(allowed))
                    .forEach(a -> refuse("", "carry the annotation " + a.desc));
        }
    }

    private void field(FieldNode field) {
        annotations(field.visibleAnnotations, kind == CompiledKind.FACT ? ON_FIELDS : "");
        annotations(field.invisibleAnnotations, "");
        if (field.attrs != null) {
            refuse("", "bring something unknown in the field " + field.name);
        }
    }

    private void method(MethodNode method) {
        String name = method.name;
        if (!kind.has(name)) {
            refuse(name, "bring a method of its own, " + name);
        }
        if ((method.access & NEVER) != 0) {
            refuse(name, "bring a native, locking or open method, " + name);
        }
        if (!method.tryCatchBlocks.isEmpty()) {
            refuse(name, "catch failures");
        }
        if (method.attrs != null || method.annotationDefault != null) {
            refuse(name, "bring something unknown in " + name);
        }
        annotations(method.visibleAnnotations, "");
        annotations(method.invisibleAnnotations, "");
        MethodScan scan = new MethodScan(type.name, kind, kinds, method);
        refuse(name, scan.refusal());
    }
}
