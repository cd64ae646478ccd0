package org.twige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/** A nation whose seeding is cut off in the middle of its weeks. */
class HalfSeededTest {

    private static final int PEOPLE = 400;

    @TempDir
    private Path data;

    @Test
    void it_lets_in_everybody_of_its_list_is_not_served_and_begins_anew_at_the_next_call() throws IOException {
        try (var application = start()) {
            assertThatThrownBy(() -> application
                            .getBean(SeedNation.class)
                            .make(PEOPLE, new SeedProgress(new PrintWriter(new CutOff("day 3 of")))))
                    .hasMessage("cut off");
            application.getBean(SeedOffice.class).signIns(SeedNation.NEWCOMERS);
            assertThat(staffNumbers()).as("each has one password").doesNotHaveDuplicates();
        }

        assertThatThrownBy(this::serve)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Seed it again with --data " + data.toAbsolutePath());

        try (var application = start()) {
            assertThat(seed(application)).contains("100 %", "400 people with 2,000 duties");
            assertThat(application
                            .getBean(JdbcClient.class)
                            .sql("select count(*) from people.roster_batch")
                            .query(Long.class)
                            .single())
                    .as("nothing is left of the first time")
                    .isEqualTo(1);
            assertThat(staffNumbers()).doesNotHaveDuplicates();
        }
        assertThat(new DemoFolder(data).isHalfSeeded()).isFalse();
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Twige.class)
                .initializers(new HastyDatabase())
                .listeners(new StartChecks(StartChecks.Purpose.BEGIN))
                .web(WebApplicationType.NONE)
                .run("--twige.data=" + data, "--twige.seed=true", "--logging.level.root=WARN");
    }

    private void serve() {
        new SpringApplicationBuilder(Twige.class)
                .listeners(new StartChecks(StartChecks.Purpose.SERVE))
                .run("--twige.data=" + data, "--twige.demo=false", "--server.port=" + FreePort.from(19_300))
                .close();
    }

    private static String seed(ConfigurableApplicationContext application) {
        var said = new StringWriter();
        new CommandLine(application.getBean(SeedCommand.class))
                .setOut(new PrintWriter(said))
                .execute("--people", String.valueOf(PEOPLE));
        return said.toString();
    }

    private List<String> staffNumbers() throws IOException {
        return Files.readAllLines(data.resolve(DemoNation.MADE)).stream()
                .skip(1)
                .map(line -> line.split(",", -1)[1])
                .toList();
    }

    /** Breaks off once a line of the progress is said. */
    private static final class CutOff extends Writer {

        private final StringBuilder said = new StringBuilder();
        private final String last;

        CutOff(String last) {
            this.last = last;
        }

        @Override
        public void write(char[] letters, int from, int length) {
            if (said.append(letters, from, length).indexOf(last) >= 0) {
                throw new IllegalStateException("cut off");
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
