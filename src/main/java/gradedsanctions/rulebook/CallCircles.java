package gradedsanctions.rulebook;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Finds methods of compiled rules that call themselves, by whatever way: they could go on without end. */
final class CallCircles {

    private final Map<String, ClassNode> types = new HashMap<>();
    private final Map<String, Set<String>> calls = new HashMap<>();

    CallCircles(Collection<ClassNode> classes) {
        classes.forEach(type -> types.put(type.name, type));
        classes.forEach(type -> type.methods.forEach(
                method -> calls.put(type.name + "." + method.name + method.desc, new LinkedHashSet<>())));
        classes.forEach(type -> type.methods.forEach(method -> {
            Set<String> called =
                    calls.computeIfAbsent(type.name + "." + method.name + method.desc, m -> new LinkedHashSet<>());
            method.instructions.forEach(instruction -> {
                if (instruction instanceof MethodInsnNode call) {
                    called.add(declared(call));
                }
            });
        }));
    }

    /** The method meant by a call: that of the class named, or of its nearest parent that has it. */
    private String declared(MethodInsnNode call) {
        for (ClassNode type = types.get(call.owner); type != null; type = types.get(type.superName)) {
            String method = type.name + "." + call.name + call.desc;
            if (calls.containsKey(method)) {
                return method;
            }
        }
        return call.owner + "." + call.name + call.desc;
    }

    /** The names of the methods, as {@code package/Type.method}, from which a way leads back to themselves. */
    Set<String> found() {
        Set<String> left = new HashSet<>(calls.keySet());
        boolean changed = true;
        while (changed) {
            changed = left.removeIf(
                    method -> calls.getOrDefault(method, Set.of()).stream().noneMatch(left::contains));
        }
        Set<String> circles = new LinkedHashSet<>();
        left.stream().filter(this::reachesItself).forEach(method -> circles.add(method.replaceAll("\\(.*", "")));
        return circles;
    }

    private boolean reachesItself(String start) {
        Deque<String> open = new ArrayDeque<>(calls.getOrDefault(start, Set.of()));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String next = open.pop();
            if (next.equals(start)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(calls.getOrDefault(next, Set.of()));
            }
        }
        return false;
    }
}
