package gradedsanctions.rulebook.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule set that passed the gate: its declarations and rules.
 *
 * @param texts what basis.md says, by folder and heading
 */
public record Sources(
        Map<String, Declared.Type> types,
        Map<String, Declared.Enumeration> enumerations,
        List<RuleSource> rules,
        Map<String, Map<String, BasisText>> texts) {

    /** The same declarations with other rules. */
    public Sources with(List<RuleSource> others) {
        return new Sources(types, enumerations, others, texts);
    }

    /** What the basis.md beside a rule says of a basis; empty for a number of the house. */
    public Optional<BasisText> text(RuleSource rule, String basis) {
        return Optional.ofNullable(
                texts.getOrDefault(RuleFiles.folder(rule.file()), Map.of()).get(basis));
    }

    /** Whether a type is the other or extends it, over any number of steps. */
    public boolean isA(String type, String ancestor) {
        for (String t = type; t != null; t = parent(t)) {
            if (t.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String parent(String type) {
        Declared.Type declared = types.get(type);
        return declared == null ? null : declared.parent();
    }

    /** All fields of a type, those of its parents first: the order of its constructor. */
    public List<Declared.Field> fields(String type) {
        List<Declared.Type> line = new ArrayList<>();
        for (Declared.Type t = types.get(type);
                t != null && !line.contains(t);
                t = t.parent() == null ? null : types.get(t.parent())) {
            line.add(t);
        }
        Collections.reverse(line);
        return line.stream().flatMap(t -> t.fields().stream()).toList();
    }

    /** The value of an annotation of a type, or of its nearest parent that has it. */
    public @Nullable String annotation(String type, String name) {
        for (Declared.Type t = types.get(type); t != null; t = t.parent() == null ? null : types.get(t.parent())) {
            if (t.annotations().containsKey(name)) {
                return t.annotations().get(name);
            }
        }
        return null;
    }
}
