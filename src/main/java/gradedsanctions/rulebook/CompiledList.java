package gradedsanctions.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The list of what compiled rules may call, read and refer to, {@code compiled.txt}. */
final class CompiledList {

    private static final String CALL = "call ";
    private static final String FUNCTIONS = "org/drools/core/base/accumulators/";
    private static final String FUNCTION = "AccumulateFunction";
    private static final CompiledList LIST = read();

    private final Map<CompiledKind, Map<String, Set<String>>> names = new EnumMap<>(CompiledKind.class);

    private CompiledList() {}

    static boolean mayCall(CompiledKind kind, String owner, String method, String descriptor) {
        String call = method + descriptor;
        return LIST.of(kind, CALL + owner).stream().anyMatch(call::startsWith);
    }

    /** Whether an object of a type outside the rules may be made: its constructor is on the list. */
    static boolean mayMake(CompiledKind kind, String type) {
        return LIST.of(kind, CALL + type).stream().anyMatch(call -> call.startsWith("<init>("));
    }

    static boolean mayRead(CompiledKind kind, String owner, String field) {
        return LIST.of(kind, "field").contains(owner + "." + field);
    }

    static boolean mayName(CompiledKind kind, String type) {
        return LIST.of(kind, "type").contains(type);
    }

    /** Whether a class is a function that accumulate may use. */
    static boolean isFunction(CompiledKind kind, String type) {
        return type.startsWith(FUNCTIONS)
                && type.endsWith(FUNCTION)
                && LIST.of(kind, "function")
                        .contains(type.substring(FUNCTIONS.length(), type.length() - FUNCTION.length()));
    }

    private Set<String> of(CompiledKind kind, String what) {
        return names.getOrDefault(kind, Map.of()).getOrDefault(what, Set.of());
    }

    private static CompiledList read() {
        CompiledList list = new CompiledList();
        try (InputStream in = CompiledList.class.getResourceAsStream("compiled.txt")) {
            new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(list::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return list;
    }

    private void add(String line) {
        String[] parts = line.split(" \\| ");
        List<CompiledKind> kinds = parts[0].equals("ALL")
                ? List.of(CompiledKind.values())
                : Arrays.stream(parts[0].split(" ")).map(CompiledKind::valueOf).toList();
        for (String name : parts[2].split(" ")) {
            int dot = name.lastIndexOf('.', (name + "(").indexOf('('));
            boolean call = parts[1].equals(CALL.strip());
            kinds.forEach(kind -> names.computeIfAbsent(kind, k -> new HashMap<>())
                    .computeIfAbsent(call ? CALL + name.substring(0, dot) : parts[1], k -> new HashSet<>())
                    .add(call ? name.substring(dot + 1) : name));
        }
    }
}
