package gradedsanctions.rulebook;

import gradedsanctions.rulebook.source.RuleFiles;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Leads from a class that rules were compiled to back to the rule or declaration in its file. */
final class CompiledPlaces {

    /** @param thing what stands there, in words */
    record Place(String file, int line, String thing) {}

    private static final String RULE = "org/drools/modelcompiler/dsl/pattern/D.rule";

    private final RuleFiles files;
    private final Map<String, String> rules = new HashMap<>();

    CompiledPlaces(RuleFiles files, Collection<ClassNode> types) {
        this.files = files;
        types.forEach(type -> type.methods.forEach(method -> rule(type, method)));
    }

    /** The method that builds a rule names it, and reads the lambdas of its conditions and consequence. */
    private void rule(ClassNode type, MethodNode method) {
        String rule = null;
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof MethodInsnNode call && RULE.equals(call.owner + "." + call.name)) {
                rule = text(call.getPrevious());
            }
        }
        if (rule == null) {
            return;
        }
        rules.put(type.name + "." + method.name, rule);
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof FieldInsnNode field) {
                rules.putIfAbsent(field.owner, rule);
            }
        }
    }

    private static @Nullable String text(@Nullable AbstractInsnNode instruction) {
        return instruction instanceof LdcInsnNode constant && constant.cst instanceof String text ? text : null;
    }

    /** @param type with slashes */
    Place of(String type, String method) {
        int slash = type.lastIndexOf('/');
        String folder = type.substring(0, Math.max(0, slash)).replaceAll("/P[0-9A-F]{2}$", "");
        String simple = type.substring(slash + 1);
        List<String> home = files.endingWith(".drl").stream()
                .filter(file -> RuleFiles.folder(file).equals(folder))
                .toList();
        String rule = rules.getOrDefault(type + "." + method, rules.get(type));
        Place placed = rule == null
                ? find(home, "\\bdeclare\\s+(?:enum\\s+|trait\\s+)?" + Pattern.quote(simple) + "\\b", "type " + simple)
                : find(home, "\\brule\\s+\"?" + Pattern.quote(rule), "rule " + rule);
        String unknown = rule == null ? "class " + simple : "rule " + rule;
        return placed == null ? new Place(home.isEmpty() ? "rules" : home.get(0), 0, unknown) : placed;
    }

    private @Nullable Place find(List<String> home, String pattern, String thing) {
        for (String file : home) {
            String text = files.text(file);
            Matcher found = Pattern.compile(pattern).matcher(text);
            if (found.find()) {
                int line = (int) text.substring(0, found.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        + 1;
                return new Place(file, line, thing);
            }
        }
        return null;
    }
}
