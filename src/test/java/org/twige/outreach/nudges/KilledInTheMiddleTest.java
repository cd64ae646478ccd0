package org.twige.outreach.nudges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Programs of their own hand over to a real mail server, and are killed while they do. */
class KilledInTheMiddleTest extends NudgeStory {

    /** Many of them: -Dtwige.nudges=250000. */
    private static final int PEOPLE = Integer.getInteger("twige.nudges", 3_000);

    private static final int KILLS = 4;

    @Autowired
    private Environment environment;

    @Test
    void nobody_gets_a_nudge_twice_and_every_nudge_is_sent_or_shown_as_uncertain() throws Exception {
        new ManyPeople(database, school.value()).make(PEOPLE, TUESDAY);
        assertThat(plan(mail)).isEqualTo(PEOPLE);

        try (var sink = new MailSink()) {
            for (var kill = 0; kill < KILLS; kill++) {
                killAfter(sink, PEOPLE * (kill + 1) / (KILLS + 1));
                clock.passes(Outbox.LEASE.plusMinutes(1));
            }
            finish(sink);

            assertThat(sink.ids()).doesNotHaveDuplicates().hasSizeBetween(PEOPLE - KILLS, PEOPLE);
            var uncertain = count("UNCERTAIN");
            assertThat(uncertain).isLessThanOrEqualTo(KILLS);
            assertThat(count("HANDED_OVER") + uncertain).isEqualTo(PEOPLE);
            System.out.printf(
                    "killed %d times: %,d sent, %d uncertain, 0 twice%n", KILLS, count("HANDED_OVER"), uncertain);
        }
    }

    private void killAfter(MailSink sink, int messages) throws Exception {
        var program = start(sink);
        while (program.isAlive() && sink.ids().size() < messages) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(program.isAlive()).as("it still had work").isTrue();
        program.destroyForcibly().waitFor();
    }

    private void finish(MailSink sink) throws Exception {
        assertThat(start(sink).waitFor()).isZero();
    }

    private Process start(MailSink sink) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "-Dspring.mail.host=127.0.0.1",
                "-Dtwige.mail.from=no-reply@training.example.org",
                "-Dtwige.address=https://training.example.org",
                HandOver.class.getName()));
        for (var key : List.of("url", "user", "password")) {
            command.add(environment.getRequiredProperty("twige.db." + key));
        }
        command.add(String.valueOf(sink.port()));
        command.add(clock.instant().toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/hand-over.log")))
                .start();
    }

    private int count(String state) {
        return database.sql("select count(*) from outreach.nudge where state = :state")
                .param("state", state)
                .query(Integer.class)
                .single();
    }
}
