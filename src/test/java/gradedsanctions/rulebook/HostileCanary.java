package gradedsanctions.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Dies if code of a hostile file runs: on a call, a file, a connection, a system property, a thread or a loaded class. */
public final class HostileCanary {

    private static final String PROPERTY = "hostile.canary";
    private static final String THREAD = "hostile-canary";
    private static final Path FILE = Path.of("target", "hostile-canary");
    private static final AtomicBoolean TRIPPED = new AtomicBoolean();
    private static final ServerSocket SOCKET = listen();

    private HostileCanary() {}

    /** Marks that it was loaded and initialised. */
    public static final class Loaded {
        static {
            TRIPPED.set(true);
        }
    }

    private static ServerSocket listen() {
        try {
            ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            socket.setSoTimeout(1);
            System.setProperty("hostile.port", String.valueOf(socket.getLocalPort()));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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

    public static boolean thread() {
        new Thread(HostileCanary::trip, THREAD).start();
        return true;
    }

    /** Whether it died; a new one is put in its place. */
    public static boolean isDead() {
        boolean dead = TRIPPED.getAndSet(false);
        dead |= System.getProperties().remove(PROPERTY) != null;
        dead |= Thread.getAllStackTraces().keySet().stream()
                .anyMatch(t -> t.getName().equals(THREAD));
        try {
            dead |= Files.deleteIfExists(FILE);
            SOCKET.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return dead;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
