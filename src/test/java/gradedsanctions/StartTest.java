package gradedsanctions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes of their own: what a newcomer and an operator see. */
class StartTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stopAll() throws InterruptedException {
        for (Process process : started) {
            process.destroy();
            process.waitFor(1, TimeUnit.MINUTES);
        }
    }

    private Process start(String log, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                GradedSanctions.class.getName(),
                "--sanctions.trial.enabled=false",
                "--sanctions.data=" + folder.resolve("data")));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectOutput(folder.resolve(log).toFile())
                .redirectError(folder.resolve(log + ".err").toFile())
                .start();
        started.add(process);
        return process;
    }

    private String text(String log) {
        try {
            return Files.readString(folder.resolve(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String ready(String log, Process process) {
        Awaitility.await().atMost(PATIENCE).until(() -> text(log).contains("  database ") || !process.isAlive());
        assertThat(process.isAlive()).as(text(log + ".err")).isTrue();
        return text(log);
    }

    private String failure(String log, Process process) throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        return text(log + ".err");
    }

    @Test
    void itStartsAloneOnItsDataAndComesBackWithAllOfItAfterAKill() throws IOException, InterruptedException {
        Process first = start("first", "--server.port=0");
        String report = ready("first", first);
        assertThat(report)
                .contains("http://localhost:", "inspector / ", "reviewer / ", "policy / ", "auditor / ")
                .containsPattern(
                        "database [\\d.]+ s, migration [\\d.]+ s, rules [\\d.]+ s, examples [\\d.]+ s, all [\\d.]+ s");
        Path accounts = folder.resolve("data/demo-accounts.properties");
        String passwords = Files.readString(accounts);
        assertThat(Files.getPosixFilePermissions(accounts)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.readString(folder.resolve("data/postgres/pg_hba.conf")))
                .doesNotContain("trust");

        assertThat(failure("second", start("second", "--server.port=0")))
                .startsWith("Another instance already runs on the data in ")
                .hasLineCount(1);

        first.destroyForcibly().waitFor();
        Process third = start("third", "--server.port=0");
        String again = ready("third", third);
        assertThat(Files.readString(accounts)).isEqualTo(passwords);
        assertThat(cases(again, passwords)).isEqualTo(14);
    }

    private static int cases(String report, String passwords) throws IOException, InterruptedException {
        String port = report.replaceAll("(?s).*http://localhost:(\\d+)/.*", "$1");
        String password = passwords
                .lines()
                .filter(line -> line.startsWith("auditor="))
                .findFirst()
                .orElseThrow()
                .substring("auditor=".length());
        return Api.at("http://localhost:" + port, password)
                .as("auditor")
                .get("/api/v1/cases?size=1")
                .body()
                .path("total")
                .asInt();
    }

    @Test
    void aBusyPortIsNamed() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThat(failure("busy", start("busy", "--server.port=" + taken.getLocalPort())))
                    .startsWith("The port " + taken.getLocalPort() + " is taken")
                    .hasLineCount(1);
        }
    }

    @Test
    void brokenRulesAtTheFirstStartAreNamedWithTheirPlace() throws IOException, InterruptedException {
        Path rules = Files.createDirectories(folder.resolve("rules/severity"));
        Files.writeString(rules.resolve("rules.drl"), "package severity\n\nrule \"X\" when then end\n}");
        assertThat(failure("broken", start("broken", "--sanctions.rules=" + folder.resolve("rules"))))
                .startsWith("The rules can't be used: severity/rules.drl:")
                .hasLineCount(1);
        assertThat(failure("none", start("none", "--sanctions.rules=" + folder.resolve("nowhere"))))
                .startsWith("The rule folder ")
                .hasLineCount(1);
    }

    @Test
    void commandsAnswerWithoutTheService() throws IOException, InterruptedException {
        Process check = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        GradedSanctions.class.getName(),
                        "frobnicate")
                .start();
        started.add(check);
        String usage = new String(check.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor()).isEqualTo(2);
        assertThat(usage).contains("Usage: graded-sanctions", "judge", "rules");
        assertThat(new InputStreamReader(check.getInputStream(), StandardCharsets.UTF_8).read())
                .isEqualTo(-1);
    }
}
