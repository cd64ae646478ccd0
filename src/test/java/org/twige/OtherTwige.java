package org.twige;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application as a process of its own, without anything of the tests on its class path, that a test may kill. */
public final class OtherTwige implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Path data;
    private final Path said;
    private final Process process;

    private OtherTwige(Path data, Path said, Process process) {
        this.data = data;
        this.said = said;
        this.process = process;
    }

    /** Starts a verb on a data folder; what it prints is kept beside the folder. */
    public static OtherTwige start(Path data, String... verb) {
        var said = data.resolveSibling(data.getFileName() + "-" + verb[0] + ".txt");
        var line = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                Twige.class.getName()));
        line.addAll(List.of(verb));
        line.addAll(List.of("--data", data.toString()));
        try {
            var started = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            return new OtherTwige(data, said, started);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String classPath() {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(place -> !place.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits until it serves pages. */
    public OtherTwige awaitPages(int port) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    assertThat(process.isAlive()).as(this::said).isTrue();
                    return isReady(port);
                });
        return this;
    }

    private static boolean isReady(int port) throws InterruptedException {
        var question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/readyz"))
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            return CLIENT.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** {@code kill -9}; the database goes on running. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** {@code kill}, as a service is stopped. */
    void askToStop() {
        process.destroy();
    }

    /** {@code kill -9} for the application and its database at the same moment. */
    void killWithDatabase() {
        var database = ProcessHandle.of(postmaster().pid()).orElseThrow();
        database.destroyForcibly();
        process.destroyForcibly();
        database.onExit().join();
        process.onExit().join();
    }

    /** Its database, as the owner of the tables sees it. */
    public JdbcClient database() {
        return new DatabaseWitness(data, postmaster()).database();
    }

    Postmaster postmaster() {
        return Postmaster.runningIn(data.toAbsolutePath().resolve("postgres")).orElseThrow();
    }

    /** Waits for its end; the answer is its exit code. */
    public int exitCode() throws InterruptedException {
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(this::said).isTrue();
        return process.exitValue();
    }

    /** What it has printed so far. */
    public String said() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends it in order, however the test ended. */
    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(1, TimeUnit.MINUTES)
                .exceptionally(_ -> process)
                .join();
        process.destroyForcibly();
        Postmaster.runningIn(data.toAbsolutePath().resolve("postgres")).ifPresent(Postmaster::stop);
    }
}
