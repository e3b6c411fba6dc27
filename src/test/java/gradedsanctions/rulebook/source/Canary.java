package gradedsanctions.rulebook.source;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Dies if any code of a rule file runs. */
public final class Canary {

    private static final AtomicBoolean TRIPPED = new AtomicBoolean();

    private Canary() {}

    public static boolean trip() {
        TRIPPED.set(true);
        return true;
    }

    public static int value() {
        trip();
        return 1;
    }

    public static String text() {
        trip();
        return "";
    }

    public static List<Object> list() {
        trip();
        return List.of();
    }

    static boolean isDead() {
        return TRIPPED.getAndSet(false);
    }
}
