package org.twige;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/** That the benchmark runs through; how fast anything is, no test judges. */
class BenchTest {

    private static final List<String> STEPS = List.of(
            "yardstick at first: one row by key",
            "yardstick at first: one row of 8 columns, committed",
            "yardstick at first: copy of 8 columns",
            "staff list, with its result file, duties following",
            "of that: staff list checked and applied",
            "a mandate assigned to everybody",
            "a letter moves the date of every open duty",
            "start-up on an existing database",
            "jobs that run every ten minutes",
            "memory after the start",
            "sign in",
            "my training",
            "course",
            "lesson",
            "my credentials",
            "my training, beside its own SQL",
            "answer a question of a lesson",
            "lesson done",
            "begin the final",
            "response to a question of the final",
            "submit, met and certified",
            "journey: home, course, 7 lessons, final of 20",
            "a stranger verifies a credential",
            "national view",
            "national view as of a past day",
            "one district",
            "one institution",
            "the people of an institution",
            "memory at the end",
            "yardstick at last: copy of 8 columns");

    @TempDir
    private Path data;

    @Test
    void a_quick_run_makes_a_nation_measures_every_step_and_leaves_the_duties_as_they_were() {
        try (var application = start()) {
            var said = run(application, 0, "--quick", "--people", "600");

            STEPS.forEach(step -> assertThat(said).contains("| " + step));
            assertThat(duties(application)).as("a mandate was taken back").isEqualTo(5 * 600);
            assertThat(run(application, 1, "--quick", "--people", "700")).contains("holds a nation of 600 people");
            var reach = run(application.getBean(BenchReachCommand.class), 0, "--quick", "--people", "600");
            Stream.of("/office", "/no-device", "/classes", "/my-messages", "receipts of a gateway")
                    .forEach(step -> assertThat(reach).contains("| " + step));
            assertThat(items(application)).contains("round 1: ", " answers/s, ", " times one plain sum over them");
        }
    }

    @Test
    void without_a_folder_of_its_own_it_does_not_touch_the_nation_of_this_machine() {
        var verb = new ArrayList<>(List.of("bench", "--quick"));

        assertThat(RunOptions.ofVerb(verb)).contains("--twige.data=data/bench");
        assertThat(RunOptions.ofVerb(new ArrayList<>(List.of("bench-items"))))
                .contains("--twige.data=data/bench-items");
        assertThat(RunOptions.ofVerb(new ArrayList<>(List.of("seed")))).containsExactly("--twige.seed=true");
        assertThat(RunOptions.ofVerb(new ArrayList<>(List.of("backup", "a.zip"))))
                .isEmpty();
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Twige.class)
                .initializers(new HastyDatabase())
                .web(WebApplicationType.NONE)
                .run("--twige.data=" + data, "--twige.seed=true", "--logging.level.root=WARN");
    }

    private static String items(ConfigurableApplicationContext application) {
        var verb = application.getBean(BenchItemsCommand.class);
        return run(verb, 0, "--people", "600", "--answers", "20000", "--rounds", "1");
    }

    private static String run(ConfigurableApplicationContext application, int exitCode, String... arguments) {
        return run(application.getBean(BenchCommand.class), exitCode, arguments);
    }

    private static String run(Object verb, int exitCode, String... arguments) {
        var said = new StringWriter();
        var line = new CommandLine(verb).setOut(new PrintWriter(said));
        line.setErr(new PrintWriter(said));
        assertThat(line.execute(arguments)).as(said.toString()).isEqualTo(exitCode);
        return said.toString();
    }

    private static long duties(ConfigurableApplicationContext application) {
        return application
                .getBean(JdbcClient.class)
                .sql("select count(*) from mandates.duty")
                .query(Long.class)
                .single();
    }
}
