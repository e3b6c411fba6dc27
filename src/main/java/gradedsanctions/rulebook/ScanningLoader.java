package gradedsanctions.rulebook;

import gradedsanctions.rulebook.source.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.wiring.dynamic.DynamicProjectClassLoader;

/**
 * The class loader of one build. Drools compiles declared types first and initialises them at once, long before the
 * rules: it stores them here and then asks for them, so this is where they are scanned.
 */
final class ScanningLoader extends DynamicProjectClassLoader {

    /** Drools wanted to load what gate B refuses. */
    static final class Refused extends RuntimeException {
        Refused(List<Problem> problems) {
            super(String.valueOf(problems));
        }
    }

    private final CompiledGate gate;
    private final Map<String, byte[]> stored = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean fresh;

    @SuppressWarnings("NullAway")
    ScanningLoader(ClassLoader parent, CompiledGate gate) {
        super(parent, null);
        this.gate = gate;
    }

    @Override
    public synchronized void storeClass(String name, String path, byte[] bytes) {
        stored.put(name, bytes);
        fresh = true;
        super.storeClass(name, path, bytes);
    }

    @Override
    protected synchronized Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (stored.containsKey(name)) {
            scan();
        }
        return super.loadClass(name, resolve);
    }

    private void scan() {
        if (fresh) {
            fresh = false;
            problems.addAll(gate.check(stored.values()));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    /** What was refused on the way. */
    List<Problem> problems() {
        return problems;
    }
}
