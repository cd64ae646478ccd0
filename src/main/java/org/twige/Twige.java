package org.twige;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.Modulithic;
import picocli.CommandLine.Command;

/** The application and its command line: {@code run} serves pages, every other verb does one piece of work and stops. */
@SpringBootApplication
@Modulithic(systemName = "Twige")
@Command(name = "twige", mixinStandardHelpOptions = true, description = "Mandatory AI training for public servants.")
public class Twige {

    public static void main(String[] arguments) {
        if (arguments.length == 0 || arguments[0].equals("run") || arguments[0].startsWith("--")) {
            serve(arguments);
        } else {
            System.exit(execute(arguments));
        }
    }

    private static void serve(String[] arguments) {
        new SpringApplicationBuilder(Twige.class).run(RunOptions.asProperties(arguments));
    }

    /** Runs one verb inside the application without its web server; the answer is the exit code. */
    private static int execute(String[] arguments) {
        var verb = new ArrayList<>(List.of(arguments));
        if (CheckCommand.needsNoApplication(verb)) {
            return CheckCommand.lineOf(List.of()).execute(arguments);
        }
        try (var context = quiet(RunOptions.ofVerb(verb))) {
            var commands = context.getBeansWithAnnotation(Command.class).values().stream()
                    .filter(bean -> !(bean instanceof Twige))
                    .toList();
            return CheckCommand.lineOf(commands).execute(verb.toArray(String[]::new));
        }
    }

    /** Makes only what the verb asks for, and leaves events that wait to be heard to the one who serves pages. */
    static ConfigurableApplicationContext quiet(String... settings) {
        return new SpringApplicationBuilder(Twige.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties(
                        "logging.level.root=WARN",
                        "spring.modulith.events.republish-outstanding-events-on-restart=false",
                        "spring.main.banner-mode=off")
                .run(settings);
    }
}
