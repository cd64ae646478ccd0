package org.twige.bench;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The application as a process of its own, so that its processor time is nobody else's; it ends with this object. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final URI address;
    private final double startSeconds;

    private ServerProcess(Process process, URI address, double startSeconds) {
        this.process = process;
        this.address = address;
        this.startSeconds = startSeconds;
    }

    /**
     * Starts the same program that this process runs, with the same settings of the virtual machine.
     *
     * @param main the class with {@code main}
     * @param log what it prints goes there
     * @throws IllegalStateException when it does not answer within two minutes
     */
    public static ServerProcess start(Class<?> main, int port, Path log, String... arguments)
            throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var process = new ProcessBuilder(command(main, port, arguments))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var address = URI.create("http://127.0.0.1:" + port);
        var server = new ServerProcess(process, address, 0);
        while (!server.answers()) {
            if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                server.close();
                throw new IllegalStateException("the server did not start; what it said is in " + log);
            }
            LockSupport.parkNanos(50_000_000);
        }
        return new ServerProcess(process, address, (System.nanoTime() - begun) / 1e9);
    }

    private static List<String> command(Class<?> main, int port, String... arguments) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-X")
                        || option.startsWith("-Dtwige.ready")
                        || option.startsWith("--enable-native"))
                .forEach(command::add);
        command.addAll(remembering(System.getProperty("twige.classes", "")));
        var path = System.getProperty("java.class.path");
        if (path.endsWith(".jar") && !path.contains(File.pathSeparator) && isPackaged(main)) {
            command.addAll(List.of("-jar", path));
        } else {
            command.addAll(List.of("-cp", path, main.getName()));
        }
        command.addAll(List.of("run", "--no-demo", "--port", String.valueOf(port)));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The first server writes down what Java needs to know about the classes, the next ones use it. */
    private static List<String> remembering(String classes) {
        if (classes.isEmpty()) {
            return List.of();
        }
        var does = Files.exists(Path.of(classes)) ? "-XX:AOTCache=" : "-XX:AOTCacheOutput=";
        return List.of("-Xlog:disable", does + classes);
    }

    private static boolean isPackaged(Class<?> main) {
        return main.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()
                .contains("nested:");
    }

    private boolean answers() throws InterruptedException {
        try {
            new Visitor(address).open("/sign-in");
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    URI address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    /** From the first instruction to the first page. */
    double startSeconds() {
        return startSeconds;
    }

    /** Resident memory in megabytes; not a number where it is unknown. */
    double megabytes() {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException _) {
            return Double.NaN;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
