package org.twige.outreach.nudges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsmpp.bean.SubmitSm;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.twige.outreach.channels.SmppServer;

/** Programs of their own hand over to a real mail server and a real gateway of a network, and are killed while they do. */
class KilledInTheMiddleTest extends NudgeStory {

    /** Many of them: -Dtwige.nudges=250000. */
    private static final int PEOPLE = Integer.getInteger("twige.nudges", 3_000);

    private static final int KILLS = 4;

    /** One on each of four lines of two channels. */
    private static final int IN_DOUBT_AT_ONCE = 4 * 2;

    @Autowired
    private Environment environment;

    @Test
    void nobody_gets_a_nudge_twice_and_every_nudge_is_sent_or_shown_as_uncertain() throws Exception {
        new ManyPeople(database, school.value()).make(PEOPLE, TUESDAY);
        var began = System.nanoTime();
        assertThat(plan(mail, sms)).isEqualTo(PEOPLE);
        var planned = Duration.ofNanos(System.nanoTime() - began);

        try (var mails = new MailSink();
                var texts = new SmppServer()) {
            began = System.nanoTime();
            for (var kill = 0; kill < KILLS; kill++) {
                killAfter(PEOPLE / 2 * (kill + 1) / (KILLS + 1), mails, texts);
                clock.passes(Outbox.LEASE.plusMinutes(1));
            }
            assertThat(start(mails, texts).waitFor()).isZero();
            var sent = Duration.ofNanos(System.nanoTime() - began);

            var uncertain = count("UNCERTAIN");
            assertThat(mails.ids()).doesNotHaveDuplicates();
            assertThat(texts.got.stream().map(SubmitSm::getDestAddress)).doesNotHaveDuplicates();
            assertThat(uncertain).isLessThanOrEqualTo(KILLS * IN_DOUBT_AT_ONCE);
            assertThat(mails.ids().size() + texts.got.size()).isBetween(PEOPLE - uncertain, PEOPLE);
            assertThat(count("HANDED_OVER") + uncertain).isEqualTo(PEOPLE);
            System.out.printf(
                    "%,d nudges planned in %.1f s; killed %d times: %,d by SMTP and %,d by SMPP in %.1f s, %d uncertain,"
                            + " 0 twice%n",
                    PEOPLE,
                    planned.toMillis() / 1e3,
                    KILLS,
                    mails.ids().size(),
                    texts.got.size(),
                    sent.toMillis() / 1e3,
                    uncertain);
        }
    }

    /** Kills it when one of the channels has brought so many. */
    private void killAfter(int messages, MailSink mails, SmppServer texts) throws Exception {
        var program = start(mails, texts);
        while (program.isAlive() && mails.ids().size() < messages && texts.got.size() < messages) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(program.isAlive()).as("it still had work").isTrue();
        program.destroyForcibly().waitFor();
    }

    private Process start(MailSink mails, SmppServer texts) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "-Dspring.mail.host=127.0.0.1",
                "-Dtwige.mail.from=no-reply@training.example.org",
                "-Dtwige.sms.smpp.host=127.0.0.1",
                "-Dtwige.sms.smpp.port=" + texts.port(),
                "-Dtwige.sms.smpp.system-id=twige",
                "-Dtwige.sms.smpp.password=secret",
                "-Dtwige.sms.smpp.sender=TWIGE",
                "-Dtwige.sms.smpp.per-second=100000",
                "-Dtwige.address=https://training.example.org",
                HandOver.class.getName()));
        for (var key : List.of("url", "user", "password")) {
            command.add(environment.getRequiredProperty("twige.db." + key));
        }
        command.add(String.valueOf(mails.port()));
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
