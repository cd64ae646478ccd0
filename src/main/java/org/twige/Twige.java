package org.twige;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.Modulithic;
import org.springframework.util.FileSystemUtils;
import org.twige.credentials.VerifyCommand;
import org.twige.credentials.VerifyCredentialCommand;
import picocli.CommandLine.Command;

/** The application and its command line: {@code run} serves pages, every other verb does one piece of work and stops. */
@SpringBootApplication
@Modulithic(systemName = "Twige")
@Command(name = "twige", mixinStandardHelpOptions = true, description = "Mandatory AI training for public servants.")
public class Twige {

    /** These serve pages. */
    private static final Set<String> SERVERS = Set.of("run", "branch");

    /** These may be the first that is ever done in a data folder. */
    private static final Set<String> BEGINNINGS =
            Set.of("restore", "seed", "import", "administrator", "check", "bench", "bench-items", "bench-reach");

    /** These work on any machine: there is no nation on it. */
    private static final Set<String> VERIFIERS = Set.of("verify", "verify-credential");

    /** An error of the log as one line of the screen, without its stack. */
    private static final String TROUBLE = "%d{HH:mm:ss} trouble: %m; more is in the log%n%nopex";

    public static void main(String[] arguments) {
        Trouble.holdTheLog();
        var line = new ArrayList<>(List.of(arguments));
        try {
            if (line.isEmpty()
                    || SERVERS.contains(line.getFirst())
                    || line.getFirst().startsWith("--")) {
                serve(line);
            } else {
                System.exit(execute(line));
            }
        } catch (RuntimeException e) {
            System.exit(Trouble.explain(e));
        }
    }

    private static void serve(List<String> line) {
        if (line.contains("--help")) {
            System.out.println(RunOptions.HELP);
            return;
        }
        new SpringApplicationBuilder(Twige.class)
                .properties("twige.screen=true", "logging.file.name=${twige.data}/logs/twige.log")
                .properties("logging.threshold.console=ERROR", "logging.pattern.console=" + TROUBLE)
                .properties("logging.level.org.springframework.boot.SpringApplication=OFF")
                .properties("logging.level.org.springframework.boot.diagnostics=OFF")
                .listeners(new StartChecks(StartChecks.Purpose.SERVE))
                .run(RunOptions.asProperties(line));
    }

    /** Runs one verb inside the application without its web server; the answer is the exit code. */
    private static int execute(List<String> line) {
        var settings = RunOptions.ofVerb(line);
        var answer = Verbs.answer(line);
        if (answer.isPresent()) {
            return answer.getAsInt();
        }
        if (CheckCommand.needsNoApplication(line)) {
            return CheckCommand.lineOf(List.of()).execute(line.toArray(String[]::new));
        }
        if (VERIFIERS.contains(line.getFirst())) {
            return CheckCommand.lineOf(
                            List.of(new VerifyCommand(), new VerifyCredentialCommand(ClockConfiguration.real())))
                    .execute(line.toArray(String[]::new));
        }
        return line.getFirst().equals("check") ? elsewhere(line, settings) : inside(line, settings);
    }

    /** Files are checked in a place of their own: no nation is touched, and none is needed. */
    private static int elsewhere(List<String> line, String... settings) {
        try {
            var place = Files.createTempDirectory("twige-check");
            try {
                var there = new ArrayList<>(List.of(settings));
                there.add("--twige.data=" + place);
                return inside(line, there.toArray(String[]::new));
            } finally {
                FileSystemUtils.deleteRecursively(place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int inside(List<String> line, String... settings) {
        var purpose = BEGINNINGS.contains(line.getFirst()) ? StartChecks.Purpose.BEGIN : StartChecks.Purpose.VISIT;
        try (var context = quiet(purpose, settings)) {
            var commands = context.getBeansWithAnnotation(Command.class).values().stream()
                    .filter(bean -> !(bean instanceof Twige))
                    .toList();
            return CheckCommand.lineOf(commands)
                    .setExecutionExceptionHandler((e, _, _) -> Trouble.explain(e))
                    .execute(line.toArray(String[]::new));
        }
    }

    /** Makes only what the verb asks for, and leaves events that wait to be heard to the one who serves pages. */
    static ConfigurableApplicationContext quiet(StartChecks.Purpose purpose, String... settings) {
        return new SpringApplicationBuilder(Twige.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties("twige.screen=true", "logging.file.name=${twige.data}/logs/verbs.log")
                .properties("logging.threshold.console=OFF")
                .properties("spring.modulith.events.republish-outstanding-events-on-restart=false")
                .listeners(new StartChecks(purpose))
                .run(settings);
    }
}
