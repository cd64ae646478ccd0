package org.twige.outreach.nudges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jsmpp.bean.SubmitSm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.twige.OtherTwige;
import org.twige.outreach.channels.SmppServer;

/**
 * The whole program, started as an operator starts it, is killed while it hands over; mail server and gateway live on. For a
 * nation: {@code ./twige bench-nudges}.
 */
class ProgramKilledTest {

    private static final int PEOPLE = Integer.getInteger("twige.nudges", 600);
    private static final int KILLS = PEOPLE > 10_000 ? 4 : 1;

    private static final Duration LOOK_EVERY = Duration.ofMillis(PEOPLE > 10_000 ? 500 : 50);

    /** One on each of four lines of two channels. */
    private static final int IN_DOUBT_AT_ONCE = 4 * 2;

    /** What the last program has not let go of yet. */
    private static final String UNDER_WAY =
            "state in ('PLANNED', 'TAKEN') or state = 'HANDING' and changed_at > now() - interval '5 seconds'";

    private static final Path DATA = Path.of("target", "killed-data");
    private static final Path COUNTRY = Path.of("target", "sleepless-country");

    private final MailSink mails = new MailSink();
    private final SmppServer texts = new SmppServer();
    private final int port = freePort();
    private OtherTwige program;
    private JdbcClient database;

    ProgramKilledTest() throws IOException {}

    @BeforeEach
    void a_program_in_a_country_that_never_sleeps() throws IOException {
        FileSystemUtils.deleteRecursively(DATA);
        FileSystemUtils.deleteRecursively(COUNTRY);
        FileSystemUtils.copyRecursively(Path.of("countries", "rw"), COUNTRY);
        change("country.yaml", "quiet-hours: .*", "quiet-hours: {from: \"00:00\", to: \"00:00\"}");
        change("country.yaml", "weekend: .*", "weekend: []");
        change("country.yaml", "quiet-days: .*", "quiet-days: []");
        change("country.yaml", "calendar-years: .*", "calendar-years: []");
        change("calendar.csv", "(?s)\\R.*", "\n");
        program = start();
        database = program.database();
    }

    @AfterEach
    void end() throws IOException {
        program.close();
        mails.close();
        texts.close();
    }

    @Test
    @Timeout(value = 45, unit = TimeUnit.MINUTES)
    void a_killed_program_goes_on_where_it_was_and_nobody_gets_a_nudge_twice() throws Exception {
        new ManyPeople(database, school()).make(PEOPLE, LocalDate.now(ZoneId.of("Africa/Kigali")));
        var planned = seconds(() -> {
            now("outreach-plan");
            until(() -> count("state is not null") == PEOPLE);
            return PEOPLE;
        });

        var sent = seconds(() -> {
            for (var kill = 1; kill <= KILLS; kill++) {
                killAfter(PEOPLE / 2 * kill / (KILLS + 1));
            }
            now("outreach-send");
            until(() -> count(UNDER_WAY) == 0);
            return PEOPLE;
        });

        var uncertain = count("state in ('HANDING', 'UNCERTAIN')");
        var gone = mails.ids().size() + texts.got.size();
        assertThat(mails.ids()).doesNotHaveDuplicates();
        assertThat(texts.got.stream().map(SubmitSm::getDestAddress)).doesNotHaveDuplicates();
        assertThat(uncertain).isLessThanOrEqualTo(KILLS * IN_DOUBT_AT_ONCE);
        assertThat(count("state = 'HANDED_OVER'") + uncertain).as("none lost").isEqualTo(PEOPLE);
        assertThat(gone).isBetween(PEOPLE - uncertain, PEOPLE);
        System.out.printf(
                "%,d nudges: planned in %.1f s; the program killed %d times; handed over in %.1f s, %,d by SMTP and"
                        + " %,d by SMPP; uncertain %d, lost 0, twice 0%n",
                PEOPLE, planned, KILLS, sent, mails.ids().size(), texts.got.size(), uncertain);
    }

    /** Kills it when one of the channels has brought so many, and starts it again. */
    private void killAfter(int messages) throws IOException {
        now("outreach-send");
        until(() -> mails.ids().size() >= messages || texts.got.size() >= messages);
        assertThat(count(UNDER_WAY)).as("it still had work").isPositive();
        program.kill();
        program = start();
    }

    private OtherTwige start() {
        return OtherTwige.start(
                        DATA,
                        "run",
                        "--no-demo",
                        "--port",
                        String.valueOf(port),
                        "--twige.country=" + COUNTRY,
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + mails.port(),
                        "--twige.mail.from=no-reply@training.example.org",
                        "--twige.sms.smpp.host=127.0.0.1",
                        "--twige.sms.smpp.port=" + texts.port(),
                        "--twige.sms.smpp.system-id=twige",
                        "--twige.sms.smpp.password=secret",
                        "--twige.sms.smpp.sender=TWIGE",
                        "--twige.sms.smpp.per-second=100000")
                .awaitPages(port);
    }

    /** Lets a job begin that would wait for its hour. */
    private void now(String job) {
        database.sql("update jobs.scheduled_task set execution_time = now() where task_name = :job and not picked")
                .param("job", job)
                .update();
    }

    private int count(String which) {
        return database.sql("select count(*) from outreach.nudge where " + which)
                .query(Integer.class)
                .single();
    }

    private UUID school() {
        return database.sql("select id from people.institution order by nlevel(path) desc, id limit 1")
                .query(UUID.class)
                .single();
    }

    private static void until(Callable<Boolean> done) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(40))
                .pollInterval(LOOK_EVERY)
                .until(done);
    }

    private static double seconds(Callable<?> work) throws Exception {
        var began = System.nanoTime();
        work.call();
        return (System.nanoTime() - began) / 1e9;
    }

    private static void change(String file, String line, String by) throws IOException {
        var path = COUNTRY.resolve(file);
        Files.writeString(path, Files.readString(path).replaceFirst(line, by));
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
