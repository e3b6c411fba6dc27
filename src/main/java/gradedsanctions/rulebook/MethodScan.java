package gradedsanctions.rulebook;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Holds the instructions of one method against what methods of its kind may do. */
final class MethodScan {

    private static final String INITIALISER = "<clinit>";
    private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
    private static final String TEXTS = "java/lang/invoke/StringConcatFactory";
    private static final String DECIMAL = "java/math/BigDecimal.<init>(Ljava/lang/String;)V";
    private static final String PLAIN_DECIMAL = "-?\\d{1,40}(?:\\.\\d{1,20})?";
    private static final Map<CompiledKind, String> SPEAKING = Map.of(
            CompiledKind.FACT, "toString",
            CompiledKind.DOMAIN_TYPE, "getPropertyIndex",
            CompiledKind.PROJECT, "getModelsForKieBase");

    private final String owner;
    private final CompiledKind kind;
    private final Map<String, CompiledKind> kinds;
    private final MethodNode method;
    private final Map<LabelNode, Integer> places = new HashMap<>();

    MethodScan(String owner, CompiledKind kind, Map<String, CompiledKind> kinds, MethodNode method) {
        this.owner = owner;
        this.kind = kind;
        this.kinds = kinds;
        this.method = method;
    }

    /** What the method does that it may not; null if nothing. */
    @Nullable String refusal() {
        int place = 0;
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LabelNode label) {
                places.put(label, place);
            }
            place++;
        }
        place = 0;
        for (AbstractInsnNode instruction : method.instructions) {
            String refusal = refusal(instruction, place);
            if (refusal != null) {
                return refusal;
            }
            place++;
        }
        return null;
    }

    private @Nullable String refusal(AbstractInsnNode instruction, int place) {
        if (instruction instanceof MethodInsnNode call) {
            return call(call);
        } else if (instruction instanceof FieldInsnNode field) {
            return field(field);
        } else if (instruction instanceof TypeInsnNode type) {
            return type(type);
        } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            return dynamic(dynamic);
        } else if (instruction instanceof LdcInsnNode constant) {
            return constant(constant.cst);
        } else if (instruction instanceof JumpInsnNode jump) {
            return isBack(jump.label, place) || isSubroutine(jump) ? "loop" : null;
        } else if (instruction instanceof LookupSwitchInsnNode choice) {
            boolean back = isBack(choice.dflt, place) || choice.labels.stream().anyMatch(l -> isBack(l, place));
            return back ? "loop" : looksUpNames() ? null : "switch";
        }
        return isPlain(instruction.getOpcode()) ? null : "use the instruction " + instruction.getOpcode();
    }

    private boolean looksUpNames() {
        return kind == CompiledKind.DOMAIN_TYPE
                || kind == CompiledKind.PROJECT
                || kind == CompiledKind.FACT && method.name.endsWith("etValue");
    }

    private boolean isBack(LabelNode label, int place) {
        return places.getOrDefault(label, 0) <= place;
    }

    private static boolean isSubroutine(JumpInsnNode jump) {
        return jump.getOpcode() == Opcodes.JSR;
    }

    /** Constants, variables, arithmetic, comparison, return; failures are thrown only by what Drools generates itself. */
    private boolean isPlain(int opcode) {
        if (opcode == Opcodes.ATHROW) {
            return kind == CompiledKind.DOMAIN_TYPE || kind == CompiledKind.PROJECT;
        }
        if (opcode == Opcodes.ARRAYLENGTH) {
            return kind.isEnum() && method.name.equals("values");
        }
        boolean within = opcode >= Opcodes.NOP && opcode <= Opcodes.SIPUSH
                || opcode >= Opcodes.ILOAD && opcode <= Opcodes.ALOAD
                || opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE
                || opcode >= Opcodes.POP && opcode <= Opcodes.SWAP
                || opcode >= Opcodes.IADD && opcode <= Opcodes.DDIV
                || opcode >= Opcodes.INEG && opcode <= Opcodes.DNEG
                || opcode >= Opcodes.I2L && opcode <= Opcodes.I2S
                || opcode >= Opcodes.LCMP && opcode <= Opcodes.DCMPG
                || opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
        return within || opcode == Opcodes.AASTORE || opcode < 0;
    }

    private @Nullable String call(MethodInsnNode call) {
        CompiledKind other = kinds.get(call.owner);
        boolean allowed = other == null
                ? CompiledList.mayCall(kind, call.owner, call.name, call.desc)
                : call.owner.equals(owner) ? isOwn(call) : kind.mayCall(other, call.name);
        if (allowed
                && DECIMAL.equals(call.owner + "." + call.name + call.desc)
                && !isPlainDecimal(call.getPrevious())) {
            return "make a number that is not written out plainly";
        }
        return allowed ? null : "call " + call.owner + "." + call.name;
    }

    /** Facts are changed by nobody, and nobody makes more constants of an enum. */
    private boolean isOwn(MethodInsnNode call) {
        boolean made = call.name.equals("<init>");
        return !made || kind == CompiledKind.FACT || method.name.equals(INITIALISER);
    }

    private static boolean isPlainDecimal(@Nullable AbstractInsnNode before) {
        return before instanceof LdcInsnNode constant
                && constant.cst instanceof String text
                && text.matches(PLAIN_DECIMAL);
    }

    private @Nullable String field(FieldInsnNode field) {
        CompiledKind other = kinds.get(field.owner);
        boolean own = field.owner.equals(owner);
        boolean allowed = switch (field.getOpcode()) {
            case Opcodes.GETFIELD -> own;
            case Opcodes.PUTFIELD ->
                own && (method.name.equals("<init>") || kind == CompiledKind.FACT || kind == CompiledKind.RULES);
            case Opcodes.PUTSTATIC -> own && method.name.equals(INITIALISER);
            default ->
                own || (other == null ? CompiledList.mayRead(kind, field.owner, field.name) : kind.mayRead(other));
        };
        boolean writes = field.getOpcode() == Opcodes.PUTFIELD || field.getOpcode() == Opcodes.PUTSTATIC;
        return allowed ? null : (writes ? "write " : "read ") + field.owner + "." + field.name;
    }

    private @Nullable String type(TypeInsnNode type) {
        String named = element(type.desc);
        CompiledKind other = kinds.get(named);
        boolean allowed;
        if (type.getOpcode() != Opcodes.NEW) {
            allowed = other != null || CompiledList.mayName(kind, named);
        } else if (other != null) {
            boolean own = named.equals(owner) && method.name.equals(INITIALISER);
            allowed = own || kind != CompiledKind.FACT && kind.mayCall(other, "<init>");
        } else {
            allowed = CompiledList.mayMake(kind, named);
        }
        return allowed ? null : "use the type " + named;
    }

    private static String element(String type) {
        String named =
                type.startsWith("[") ? Type.getType(type).getElementType().getInternalName() : type;
        return named.startsWith("L") && named.endsWith(";") ? named.substring(1, named.length() - 1) : named;
    }

    private @Nullable String constant(Object constant) {
        if (constant instanceof Type type) {
            boolean named = type.getSort() == Type.OBJECT
                    && (kinds.containsKey(type.getInternalName())
                            || CompiledList.mayName(kind, type.getInternalName()));
            return named ? null : "name the class " + type;
        }
        return Set.of(String.class, Integer.class, Long.class, Float.class, Double.class)
                        .contains(constant.getClass())
                ? null
                : "use a constant made at run time";
    }

    /** Functions that accumulate uses, and the texts of what Drools generates itself. */
    private @Nullable String dynamic(InvokeDynamicInsnNode dynamic) {
        if (dynamic.bsm.getOwner().equals(TEXTS) && method.name.equals(SPEAKING.get(kind))) {
            return null;
        }
        boolean function = dynamic.bsm.getOwner().equals(LAMBDAS)
                && dynamic.bsm.getName().equals("metafactory")
                && dynamic.desc.equals("()Ljava/util/function/Supplier;")
                && dynamic.bsmArgs[1] instanceof Handle made
                && made.getTag() == Opcodes.H_NEWINVOKESPECIAL
                && CompiledList.isFunction(kind, made.getOwner());
        return function ? null : "call " + dynamic.bsm.getOwner() + " for " + dynamic.name;
    }
}
