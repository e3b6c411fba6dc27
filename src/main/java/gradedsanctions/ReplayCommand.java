package gradedsanctions;

import gradedsanctions.register.LegalDay;
import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.replay.Report;
import gradedsanctions.rulebook.replay.Totals;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

@Command(
        name = "replay",
        description = "用两套规则裁量同一批事项,列出改变。" + " Judges matters under two rule folders and tells what turns.",
        exitCodeListHeading = Commands.EXIT_CODES,
        exitCodeList = {"0:没有改变 / nothing turns", "1:有改变 / something turns", Commands.UNUSABLE_MEANS},
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class)
final class ReplayCommand implements Callable<Integer> {

    private static final long PATIENCE_SECONDS = 30;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "原规则文件夹 / rule folder to compare with")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "新规则文件夹 / rule folder to try")
    private Path after = Path.of("");

    @Parameters(index = "2", paramLabel = "FILE", description = "事项文件,每行一件或者数组 / matters, one a line or an array")
    private Path file = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "存放改变的事项(turns.ndjson)、报告和进度 / where turns.ndjson, report.json and checkpoints go")
    private @Nullable Path folder;

    @Option(names = "--resume", description = "从 DIR 里的进度继续 / goes on from the checkpoint in DIR")
    private boolean resume;

    @Option(names = "--brief", description = "turns.ndjson 不含推导 / leaves derivations out of turns.ndjson")
    private boolean brief;

    @Option(names = "--threads", paramLabel = "N", description = "线程数 / threads")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private Answering answering = new Answering();

    @Override
    public Integer call() {
        try {
            return replay();
        } catch (IOException | UncheckedIOException | JacksonException e) {
            throw new Commands.Unusable("The replay of " + file + " can't go on: " + e);
        }
    }

    private int replay() throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Commands.Unusable("There is no file " + file + ". Name one that holds matters as JSON.");
        }
        if (threads < 1) {
            throw new Commands.Unusable("--threads is " + threads + ", expected 1 or more");
        }
        ReplayCheckpoint start = start();
        try (Release old = RulesCommand.seal(before);
                Release now = RulesCommand.seal(after)) {
            ReplayCheckpoint end = run(start, old, now);
            if (!end.done()) {
                throw new Commands.Unusable("Stopped after " + end.totals().matters() + " matters"
                        + (folder == null ? "" : "; --resume goes on from there"));
            }
            Report report = new Report(end.before(), end.after(), now.engineVersion(), end.totals());
            if (folder != null) {
                Files.writeString(folder.resolve("report.json"), report.json() + "\n");
            }
            print(report, now);
            return end.totals().turned() + end.totals().worded() > 0 ? Commands.FAULTY : Commands.OK;
        }
    }

    /** A fresh start, or the checkpoint to go on from; what can't be done is said before minutes go into compiling. */
    private ReplayCheckpoint start() throws IOException {
        ReplayCheckpoint fresh = new ReplayCheckpoint(
                hash(file),
                RulesCommand.read(before).hash(),
                RulesCommand.read(after).hash(),
                LegalDay.today(Clock.systemUTC()),
                0,
                false,
                Totals.NONE);
        if (folder == null) {
            if (resume) {
                throw new Commands.Unusable("--resume needs --out DIR, the folder of the replay to go on with");
            }
            return fresh;
        }
        Files.createDirectories(folder);
        Optional<ReplayCheckpoint> kept = ReplayCheckpoint.in(folder);
        if (kept.isEmpty()) {
            return fresh;
        }
        if (!resume) {
            throw new Commands.Unusable(
                    folder + " holds a replay already. --resume goes on with it; or name another folder.");
        }
        if (!kept.get().isOf(fresh)) {
            throw new Commands.Unusable(
                    "The replay in " + folder + " is of other rules or matters. Name another folder.");
        }
        return kept.get();
    }

    private ReplayCheckpoint run(ReplayCheckpoint from, Release old, Release now) throws IOException {
        if (from.done()) {
            return from;
        }
        ReplayProgress progress = new ReplayProgress(spec.commandLine().getErr(), Files.size(file));
        FileReplay replay = new FileReplay(new FileReplay.Settings(file, folder, threads, !brief), from, progress);
        CountDownLatch ended = new CountDownLatch(1);
        Thread interrupted = new Thread(() -> stop(replay, ended));
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            return replay.run(old, now);
        } finally {
            ended.countDown();
            if (!replay.isStopping()) {
                Runtime.getRuntime().removeShutdownHook(interrupted);
            }
        }
    }

    /** On Ctrl-C the process waits until the replay stands at a checkpoint. */
    private static void stop(FileReplay replay, CountDownLatch ended) {
        replay.stop();
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("The replay did not come to a checkpoint; the last one stands.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void print(Report report, Release now) {
        answering.print(
                spec.commandLine().getOut(),
                Canonical.JSON.createObjectNode().put("digest", report.digest()).set("report", tree(report)),
                () -> {
                    new ReplayTables(spec.commandLine().getOut(), now.vocabulary(), answering.isEnglish())
                            .print(report.totals());
                    spec.commandLine().getOut().println();
                    spec.commandLine().getOut().println(report.digest());
                });
    }

    private static JsonNode tree(Report report) {
        return Canonical.JSON.valueToTree(report);
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
