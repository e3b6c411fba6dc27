package gradedsanctions.policy;

import gradedsanctions.rulebook.source.RuleFiles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** A process that tries rule files: in a folder of its own, without anything of this process's environment. */
final class TrialProcess implements Closeable {

    private static final String MAIN = "gradedsanctions.GradedSanctions";
    private static final String PACKAGED = "org.springframework.boot.loader.launch.JarLauncher";
    private static final long MAX_OUTPUT = 50_000_000;

    private final Path folder;
    private final Process process;
    private final Duration time;

    private TrialProcess(Path folder, Process process, Duration time) {
        this.folder = folder;
        this.process = process;
        this.time = time;
    }

    static TrialProcess start(RuleFiles files, Duration time, int megabytes) throws IOException {
        Path folder = Files.createTempDirectory("sanctions-trial");
        try {
            for (Map.Entry<String, byte[]> file : files.all().entrySet()) {
                Path path = folder.resolve("rules").resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
            ProcessBuilder builder = new ProcessBuilder(command(folder, time, megabytes))
                    .directory(folder.toFile())
                    .redirectOutput(folder.resolve("out").toFile())
                    .redirectError(folder.resolve("err").toFile());
            String windows = builder.environment().get("SystemRoot");
            builder.environment().clear();
            builder.environment().put("LC_ALL", "C.UTF-8");
            if (windows != null) {
                builder.environment().put("SystemRoot", windows);
            }
            return new TrialProcess(folder, builder.start(), time);
        } catch (IOException e) {
            FileSystemUtils.deleteRecursively(folder);
            throw e;
        }
    }

    private static List<String> command(Path folder, Duration time, int megabytes) {
        String home = String.valueOf(
                TrialProcess.class.getProtectionDomain().getCodeSource().getLocation());
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:MaxMetaspaceSize=" + megabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                absolute(System.getProperty("java.class.path")),
                home.startsWith("jar:nested:") ? PACKAGED : MAIN,
                "rules",
                "trial",
                "--seconds",
                String.valueOf(time.toSeconds() + 5),
                folder.resolve("rules").toString());
    }

    /** The process starts in another folder. */
    private static String absolute(String classPath) {
        String separator = System.getProperty("path.separator");
        return String.join(
                separator,
                List.of(classPath.split(separator)).stream()
                        .map(part -> Path.of(part).toAbsolutePath().toString())
                        .toList());
    }

    /** Whether it ended in time; if not, it is ended. */
    boolean waitFor() throws InterruptedException {
        boolean ended = process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        if (!ended) {
            destroy();
        }
        return ended;
    }

    void destroy() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    long pid() {
        return process.pid();
    }

    int exitCode() {
        return process.exitValue();
    }

    TrialReport report() throws IOException {
        Path out = folder.resolve("out");
        return Files.size(out) > MAX_OUTPUT
                ? TrialReport.NOTHING
                : TrialReport.of(new String(Files.readAllBytes(out), StandardCharsets.UTF_8)
                        .lines()
                        .toList());
    }

    /** The last line it said beside its report. */
    String lastWords() throws IOException {
        Path err = folder.resolve("err");
        return Files.size(err) > MAX_OUTPUT
                ? ""
                : new String(Files.readAllBytes(err), StandardCharsets.UTF_8)
                        .lines()
                        .reduce("", (before, line) -> line.isBlank() ? before : line);
    }

    @Override
    public void close() throws IOException {
        destroy();
        try {
            process.waitFor(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        FileSystemUtils.deleteRecursively(folder);
    }
}
