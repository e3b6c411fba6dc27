package gradedsanctions.rulebook;

import gradedsanctions.rulebook.source.RuleFiles;
import java.lang.ref.Cleaner;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieContainer;

/**
 * What rule files were compiled to. The same rules are compiled once in a process: whoever saves, checks and publishes
 * them shares it, also if scenarios or words of a basis differ.
 */
final class CompiledRules {

    private static final Cleaner CLEANER = Cleaner.create();
    private static final Map<String, WeakReference<CompiledRules>> SHARED = new HashMap<>();

    private final KieBase base;
    private final Cleaner.Cleanable disposal;
    private final AtomicInteger holders = new AtomicInteger(1);

    CompiledRules(KieContainer container) {
        this.base = container.getKieBase();
        this.disposal = CLEANER.register(this, () -> dispose(container));
    }

    /** Those of the same rules, held once more; null if nobody holds them. Call {@link #release} in the end. */
    static @Nullable CompiledRules find(RuleFiles files) {
        synchronized (SHARED) {
            WeakReference<CompiledRules> known = SHARED.get(key(files));
            CompiledRules rules = known == null ? null : known.get();
            return rules != null && rules.hold() ? rules : null;
        }
    }

    CompiledRules share(RuleFiles files) {
        synchronized (SHARED) {
            SHARED.values().removeIf(known -> known.refersTo(null));
            SHARED.put(key(files), new WeakReference<>(this));
        }
        return this;
    }

    private static String key(RuleFiles files) {
        Map<String, byte[]> rules = new TreeMap<>();
        files.endingWith(".drl").forEach(name -> rules.put(name, files.bytes(name)));
        return RuleFiles.of(rules).hash();
    }

    KieBase base() {
        return base;
    }

    private boolean hold() {
        return holders.updateAndGet(count -> count == 0 ? 0 : count + 1) > 0;
    }

    /** Also happens by itself once nobody holds them any more: a release may leave a cache while it judges. */
    void release() {
        if (holders.decrementAndGet() == 0) {
            disposal.clean();
        }
    }

    private static void dispose(KieContainer container) {
        container.dispose();
        KieServices.get().getRepository().removeKieModule(container.getReleaseId());
    }
}
