package gradedsanctions.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Pieces of code, and shapes of classes, that no rule is compiled to, each with the words that refuse it. */
final class ForbiddenCode {

    private ForbiddenCode() {}

    private static Arguments code(String words, Consumer<MethodNode> code) {
        return Arguments.of(words, code);
    }

    static void call(MethodNode m, int opcode, String owner, String name, String descriptor) {
        m.visitMethodInsn(opcode, owner, name, descriptor, opcode == Opcodes.INVOKEINTERFACE);
    }

    static Stream<Arguments> forbidden() {
        int statically = Opcodes.INVOKESTATIC;
        return Stream.of(
                code(
                        "call java.lang.Runtime.getRuntime",
                        m -> call(m, statically, "java/lang/Runtime", "getRuntime", "()Ljava/lang/Runtime;")),
                code("call java.lang.System.exit", m -> {
                    m.visitInsn(Opcodes.ICONST_1);
                    call(m, statically, "java/lang/System", "exit", "(I)V");
                }),
                code("call java.lang.System.setProperty", m -> {
                    m.visitLdcInsn("hostile.canary");
                    m.visitLdcInsn("dead");
                    call(
                            m,
                            statically,
                            "java/lang/System",
                            "setProperty",
                            "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;");
                }),
                code("call java.lang.Class.forName", m -> {
                    m.visitLdcInsn("x");
                    call(m, statically, "java/lang/Class", "forName", "(Ljava/lang/String;)Ljava/lang/Class;");
                }),
                code("call java.lang.Object.getClass", m -> {
                    m.visitVarInsn(Opcodes.ALOAD, 0);
                    call(m, Opcodes.INVOKEVIRTUAL, "java/lang/Object", "getClass", "()Ljava/lang/Class;");
                }),
                code("call java.lang.Integer.valueOf", m -> {
                    m.visitLdcInsn("1");
                    call(m, statically, "java/lang/Integer", "valueOf", "(Ljava/lang/String;)Ljava/lang/Integer;");
                }),
                code("call vocabulary.Promise.setDays", m -> {
                    m.visitInsn(Opcodes.ACONST_NULL);
                    m.visitInsn(Opcodes.ICONST_1);
                    call(m, Opcodes.INVOKEVIRTUAL, "vocabulary/Promise", "setDays", "(I)V");
                }),
                code("call vocabulary.Promise.getDays", m -> {
                    m.visitInsn(Opcodes.ACONST_NULL);
                    call(m, Opcodes.INVOKEVIRTUAL, "vocabulary/Promise", "getDays", "()I");
                }),
                code("call org.drools.model.Drools.halt", m -> {
                    m.visitInsn(Opcodes.ACONST_NULL);
                    call(m, Opcodes.INVOKEINTERFACE, "org/drools/model/Drools", "halt", "()V");
                }),
                code("call org.drools.model.Drools.update", m -> {
                    m.visitInsn(Opcodes.ACONST_NULL);
                    m.visitInsn(Opcodes.ACONST_NULL);
                    call(
                            m,
                            Opcodes.INVOKEINTERFACE,
                            "org/drools/model/Drools",
                            "update",
                            "(Ljava/lang/Object;[Ljava/lang/String;)V");
                }),
                code("use the type java.lang.Thread", m -> m.visitTypeInsn(Opcodes.NEW, "java/lang/Thread")),
                code("use the type java.io.File", m -> m.visitTypeInsn(Opcodes.ANEWARRAY, "java/io/File")),
                code("use the type java.lang.Runnable", m -> m.visitTypeInsn(Opcodes.CHECKCAST, "java/lang/Runnable")),
                code(
                        "use the type gradedsanctions.rulebook.HostileCanary",
                        m -> m.visitTypeInsn(Opcodes.INSTANCEOF, "gradedsanctions/rulebook/HostileCanary")),
                code(
                        "read java.lang.System.out",
                        m -> m.visitFieldInsn(Opcodes.GETSTATIC, "java/lang/System", "out", "Ljava/io/PrintStream;")),
                code(
                        "write java.lang.System.out",
                        m -> m.visitFieldInsn(Opcodes.PUTSTATIC, "java/lang/System", "out", "Ljava/io/PrintStream;")),
                code("name the class Ljava.lang.Runtime;", m -> m.visitLdcInsn(Type.getType("Ljava/lang/Runtime;"))),
                code("name the class ()V", m -> m.visitLdcInsn(Type.getMethodType("()V"))),
                code(
                        "use a constant made at run time",
                        m -> m.visitLdcInsn(handle("gradedsanctions/rulebook/HostileCanary", "trip"))),
                code("loop", m -> {
                    Label start = new Label();
                    m.visitLabel(start);
                    m.visitJumpInsn(Opcodes.GOTO, start);
                }),
                code("loop", m -> {
                    Label start = new Label();
                    m.visitLabel(start);
                    m.visitInsn(Opcodes.ICONST_1);
                    m.visitLookupSwitchInsn(start, new int[] {1}, new Label[] {start});
                }),
                code("switch", m -> {
                    Label end = new Label();
                    m.visitInsn(Opcodes.ICONST_1);
                    m.visitLookupSwitchInsn(end, new int[] {1}, new Label[] {end});
                    m.visitLabel(end);
                }),
                code("use the instruction " + Opcodes.ATHROW, m -> {
                    m.visitInsn(Opcodes.ACONST_NULL);
                    m.visitInsn(Opcodes.ATHROW);
                }),
                code("use the instruction " + Opcodes.MONITORENTER, m -> {
                    m.visitInsn(Opcodes.ACONST_NULL);
                    m.visitInsn(Opcodes.MONITORENTER);
                }),
                code("use the instruction " + Opcodes.NEWARRAY, m -> {
                    m.visitLdcInsn(2_000_000_000);
                    m.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_LONG);
                }),
                code("use the instruction " + Opcodes.MULTIANEWARRAY, m -> m.visitMultiANewArrayInsn("[[I", 1)),
                code("use the instruction " + Opcodes.IINC, m -> m.visitIincInsn(1, 1)),
                code("use the instruction " + Opcodes.IREM, m -> m.visitInsn(Opcodes.IREM)),
                code(
                        "call java.lang.invoke.StringConcatFactory for makeConcatWithConstants",
                        m -> m.visitInvokeDynamicInsn(
                                "makeConcatWithConstants",
                                "()Ljava/lang/String;",
                                handle("java/lang/invoke/StringConcatFactory", "makeConcatWithConstants"),
                                "x")),
                code(
                        "call gradedsanctions.rulebook.HostileCanary for x",
                        m -> m.visitInvokeDynamicInsn(
                                "x", "()V", handle("gradedsanctions/rulebook/HostileCanary", "bootstrap"))),
                code(
                        "call java.lang.invoke.LambdaMetafactory for run",
                        m -> m.visitInvokeDynamicInsn(
                                "run",
                                "()Ljava/lang/Runnable;",
                                handle("java/lang/invoke/LambdaMetafactory", "metafactory"),
                                Type.getMethodType("()V"),
                                new Handle(Opcodes.H_INVOKESTATIC, "java/lang/System", "gc", "()V", false),
                                Type.getMethodType("()V"))),
                code("make a number that is not written out plainly", m -> {
                    m.visitTypeInsn(Opcodes.NEW, "java/math/BigDecimal");
                    m.visitInsn(Opcodes.DUP);
                    m.visitLdcInsn("1e999999999");
                    call(m, Opcodes.INVOKESPECIAL, "java/math/BigDecimal", "<init>", "(Ljava/lang/String;)V");
                }),
                code("catch failures", m -> {
                    Label start = new Label();
                    Label end = new Label();
                    m.visitLabel(start);
                    m.visitInsn(Opcodes.NOP);
                    m.visitLabel(end);
                    m.visitTryCatchBlock(start, end, end, "java/lang/Throwable");
                }));
    }

    private static Handle handle(String owner, String name) {
        return new Handle(Opcodes.H_INVOKESTATIC, owner, name, "()Ljava/lang/invoke/CallSite;", false);
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                shape("vocabulary/Promise", "extend java/lang/Thread", t -> t.superName = "java/lang/Thread"),
                shape("vocabulary/Promise", "implement", t -> t.interfaces.add("java/lang/Runnable")),
                shape("vocabulary/Promise", "finalize", t -> t.visitMethod(1, "finalize", "()V", null, null)),
                shape("vocabulary/Promise", "readObject", t -> t.visitMethod(1, "readObject", "()V", null, null)),
                shape("vocabulary/Promise", "<clinit>", t -> t.visitMethod(8, "<clinit>", "()V", null, null)),
                shape(
                        "vocabulary/Promise",
                        "native",
                        t -> t.visitMethod(1 | Opcodes.ACC_NATIVE, "getX", "()V", null, null)),
                shape("vocabulary/Severity", "ready", t -> t.visitMethod(1, "ready", "()V", null, null)),
                shape(
                        "vocabulary/Promise",
                        "annotation",
                        t -> t.visibleAnnotations = new ArrayList<>(List.of(new AnnotationNode("Lx/Evil;")))),
                shape("vocabulary/Promise", "a class of its own", t -> {
                    t.name = "vocabulary/Promise$1";
                    t.innerClasses.add(new InnerClassNode("vocabulary/Promise$1", null, null, 0));
                }),
                shape("promise/P../LambdaConsequence.*", "a class of its own", t -> t.name = "java/lang/Evil"),
                shape("promise/P../LambdaConsequence.*", "a class of its own", t -> t.name = "promise/Evil_1"),
                shape("promise/P../LambdaConsequence.*", "lambda", t -> t.visitMethod(2, "lambda", "()V", null, null)));
    }

    private static Arguments shape(String type, String words, Consumer<ClassNode> change) {
        return Arguments.of(type, words, change);
    }
}
