package gradedsanctions.rulebook;

import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/**
 * Gate B. What the rules were compiled to is read, not run, and everything that is not on the list of
 * {@code compiled.txt} is refused before any of it is initialised.
 */
final class CompiledGate {

    private final RuleFiles files;
    private final Set<String> packages;

    CompiledGate(RuleFiles files) {
        this.files = files;
        this.packages = files.endingWith(".drl").stream().map(RuleFiles::folder).collect(Collectors.toSet());
    }

    /** What is wrong with the classes of one compilation, in the order of their places. */
    List<Problem> check(Collection<byte[]> classes) {
        Map<String, ClassNode> types = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (byte[] bytes : classes) {
            try {
                ClassNode type = new ClassNode();
                new ClassReader(bytes).accept(type, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
                types.put(type.name, type);
            } catch (RuntimeException e) {
                problems.add(new Problem("rules", 0, 0, true, words("a class", "bring what can't be read")));
            }
        }
        CompiledPlaces places = new CompiledPlaces(files, types.values());
        Map<String, CompiledKind> kinds = new HashMap<>();
        types.forEach((name, type) -> kinds.put(name, CompiledKind.of(type, packages)));
        types.forEach((name, type) -> CompiledScan.refusals(type, kinds)
                .forEach((method, what) -> problems.add(problem(places.of(name, method), what))));
        for (String method : new CallCircles(types.values()).found()) {
            int dot = method.lastIndexOf('.');
            problems.add(problem(places.of(method.substring(0, dot), method.substring(dot + 1)), "call itself"));
        }
        return problems.stream().distinct().sorted().toList();
    }

    private static Problem problem(CompiledPlaces.Place place, String what) {
        return new Problem(
                place.file(),
                place.line(),
                place.line() == 0 ? 0 : 1,
                true,
                words(place.thing(), what.replace('/', '.')));
    }

    private static String words(String thing, String what) {
        return "compiled, " + thing + " would " + what + "; that is not on the list of what rules may do";
    }
}
