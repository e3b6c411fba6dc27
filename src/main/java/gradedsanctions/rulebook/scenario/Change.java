package gradedsanctions.rulebook.scenario;

import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes a matter at a dotted path, and counts in how many facts two matters differ. */
public final class Change {

    private Change() {}

    /**
     * Sets or, for null, removes what lies at a path like {@code acts.0.facts.daysOverdue}.
     *
     * @return what is wrong with the path, null if nothing is
     */
    public static @Nullable String apply(ObjectNode matter, String path, JsonNode value) {
        String[] parts = path.split("\\.", -1);
        JsonNode holder = matter;
        for (int i = 0; i < parts.length - 1; i++) {
            JsonNode next = holder instanceof ArrayNode array ? array.get(index(parts[i])) : holder.get(parts[i]);
            if (next == null && holder instanceof ObjectNode object) {
                next = object.putObject(parts[i]);
            }
            if (next == null) {
                return "there is no " + parts[i] + " to go through";
            }
            holder = next;
        }
        return set(holder, parts[parts.length - 1], value);
    }

    private static @Nullable String set(JsonNode holder, String name, JsonNode value) {
        if (holder instanceof ObjectNode object) {
            if (!value.isNull()) {
                object.set(name, value);
                return null;
            }
            return object.remove(name) == null ? "there is no " + name + " to remove" : null;
        }
        if (!(holder instanceof ArrayNode array)) {
            return name + " lies below a plain value";
        }
        int index = index(name);
        if (index < 0 || index > array.size() || index == array.size() && value.isNull()) {
            return name + " is no place in a list of " + array.size();
        }
        if (value.isNull()) {
            array.remove(index);
        } else if (index == array.size()) {
            array.add(value);
        } else {
            array.set(index, value);
        }
        return null;
    }

    private static int index(String part) {
        return part.matches("\\d{1,3}") ? Integer.parseInt(part) : -1;
    }

    /** What only one of the two has counts once, whatever lies below it. */
    static int count(@Nullable JsonNode one, @Nullable JsonNode other) {
        if (one == null || other == null) {
            return one == other ? 0 : 1;
        }
        int count = 0;
        if (one instanceof ObjectNode && other instanceof ObjectNode) {
            TreeSet<String> names = new TreeSet<>(one.propertyNames());
            names.addAll(other.propertyNames());
            for (String name : names) {
                count += count(one.get(name), other.get(name));
            }
            return count;
        }
        if (one instanceof ArrayNode && other instanceof ArrayNode) {
            for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
                count += count(one.get(i), other.get(i));
            }
            return count;
        }
        return one.equals(other) ? 0 : 1;
    }
}
