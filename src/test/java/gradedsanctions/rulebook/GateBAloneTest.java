package gradedsanctions.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/** Gate B without gate A before it: what it stops of the hostile files by itself, and that the rest does nothing. */
class GateBAloneTest {

    private static final int STRIDE = Integer.getInteger("hostile.stride", 9);

    private enum Fate {
        REFUSED,
        NOT_COMPILED,
        HARMLESS
    }

    @Test
    void whatPassesItDoesNothing() {
        List<HostileFiles.Hostile> all = HostileFiles.written();
        List<String> harmless = new ArrayList<>();
        int refused = 0;
        int tried = 0;
        for (int i = 0; i < all.size(); i++) {
            // Enums are initialised while code is still being generated.
            if (i % STRIDE != 0 && !all.get(i).name().startsWith("enum")) {
                continue;
            }
            Fate fate = fate(all.get(i));
            assertThat(HostileCanary.isDead()).as("code of %s ran", all.get(i)).isFalse();
            tried++;
            refused += fate == Fate.REFUSED ? 1 : 0;
            if (fate == Fate.HARMLESS) {
                harmless.add(all.get(i).name());
            }
        }
        System.out.printf("gate B alone: %d tried, %d refused, let through: %s%n", tried, refused, harmless);
        assertThat(refused).isGreaterThan(tried / 4);
        assertThat(harmless).hasSizeLessThan(tried / 4);
    }

    private static Fate fate(HostileFiles.Hostile hostile) {
        ModelBuild build = ModelBuild.of(hostile.files());
        try {
            if (!build.refusals().isEmpty()) {
                return Fate.REFUSED;
            }
            if (!build.failures().isEmpty()) {
                return Fate.NOT_COMPILED;
            }
            run(build.container());
            return Fate.HARMLESS;
        } finally {
            build.discard();
        }
    }

    private static void run(KieContainer container) {
        KieSession session = container.newKieSession();
        try {
            Object promise =
                    session.getKieBase().getFactType("vocabulary", "Promise").newInstance();
            session.insert(promise);
            session.fireAllRules(1_000);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } finally {
            session.dispose();
            container.dispose();
        }
    }
}
