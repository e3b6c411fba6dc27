package gradedsanctions.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.source.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodNode;

/** What rules are compiled to passes gate B, and the same classes with anything put into them do not. */
class CompiledGateTest {

    private static final Map<String, byte[]> CLASSES = new TreeMap<>();

    @BeforeAll
    static void compile() {
        ModelBuild build = ModelBuild.of(SmallRules.FILES);
        assertThat(build.refusals()).isEmpty();
        assertThat(build.failures()).isEmpty();
        build.classes().forEach(bytes -> CLASSES.put(new ClassReader(bytes).getClassName(), bytes));
        build.discard();
    }

    private static List<Problem> check(Map<String, byte[]> classes) {
        return new CompiledGate(SmallRules.FILES).check(classes.values());
    }

    private static ClassNode read(String name) {
        String found = CLASSES.keySet().stream()
                .filter(type -> type.matches(name))
                .findFirst()
                .orElseThrow();
        ClassNode type = new ClassNode();
        new ClassReader(CLASSES.get(found)).accept(type, ClassReader.SKIP_FRAMES);
        return type;
    }

    private static List<Problem> checkWith(ClassNode changed) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        changed.accept(writer);
        Map<String, byte[]> classes = new TreeMap<>(CLASSES);
        classes.put(changed.name, writer.toByteArray());
        return check(classes);
    }

    @Test
    void whatRulesAreCompiledToPasses() {
        assertThat(CLASSES).hasSizeGreaterThan(40);
        assertThat(check(CLASSES)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("gradedsanctions.rulebook.ForbiddenCode#forbidden")
    void aConsequenceWithThisPutIntoItIsRefusedAtItsRule(String words, Consumer<MethodNode> code) {
        ClassNode consequence = read("promise/P../LambdaConsequence.*");
        MethodNode execute = consequence.methods.stream()
                .filter(m -> m.name.equals("execute"))
                .findFirst()
                .orElseThrow();
        MethodNode added = new MethodNode(Opcodes.ACC_PUBLIC, "execute", execute.desc, null, null);
        code.accept(added);
        InsnList instructions = added.instructions;
        execute.instructions.insert(instructions);
        execute.tryCatchBlocks.addAll(added.tryCatchBlocks);
        assertThat(checkWith(consequence)).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains(" would " + words + ";");
            assertThat(problem.file()).isEqualTo("promise/rules.drl");
            assertThat(problem.line()).isIn(5, 13);
            assertThat(problem.code()).isEqualTo("compiled-code");
        });
    }

    @ParameterizedTest
    @MethodSource("gradedsanctions.rulebook.ForbiddenCode#shapes")
    void aClassOfAnotherShapeIsRefused(String name, String words, Consumer<ClassNode> change) {
        ClassNode type = read(name);
        change.accept(type);
        assertThat(checkWith(type))
                .anySatisfy(problem -> assertThat(problem.message()).contains(words.replace('/', '.')));
    }

    @Test
    void methodsThatCallThemselvesByAnyWayAreRefused() {
        ClassNode promise = read("vocabulary/Promise");
        MethodNode days = promise.methods.stream()
                .filter(m -> m.name.equals("getDays"))
                .findFirst()
                .orElseThrow();
        MethodNode added = new MethodNode();
        added.visitVarInsn(Opcodes.ALOAD, 0);
        ForbiddenCode.call(added, Opcodes.INVOKEVIRTUAL, "vocabulary/Promise", "toString", "()Ljava/lang/String;");
        added.visitInsn(Opcodes.POP);
        days.instructions.insert(added.instructions);
        MethodNode text = promise.methods.stream()
                .filter(m -> m.name.equals("toString"))
                .findFirst()
                .orElseThrow();
        MethodNode back = new MethodNode();
        back.visitVarInsn(Opcodes.ALOAD, 0);
        ForbiddenCode.call(back, Opcodes.INVOKEVIRTUAL, "vocabulary/Promise", "getDays", "()I");
        back.visitInsn(Opcodes.POP);
        text.instructions.insert(back.instructions);
        assertThat(checkWith(promise))
                .anySatisfy(problem -> assertThat(problem.message()).contains("type Promise would call itself"));
    }

    @Test
    void whatIsNoClassIsRefused() {
        assertThat(new CompiledGate(SmallRules.FILES).check(List.of(new byte[] {1, 2, 3})))
                .singleElement()
                .satisfies(problem -> assertThat(problem.error()).isTrue());
    }

    @Test
    void scanningTakesNoTime() {
        check(CLASSES);
        long start = System.nanoTime();
        check(CLASSES);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
}
