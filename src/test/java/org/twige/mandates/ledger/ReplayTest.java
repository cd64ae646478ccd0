package org.twige.mandates.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.HastyDatabase;
import org.twige.Twige;
import org.twige.mandates.seals.BundleFixture;

/** A year of random events in a nation of ten thousand, lived by the code that real ones live by. */
class ReplayTest {

    private static final int PEOPLE = 10_000;
    private static final long SEED = 20_261_201;
    private static final long A_DOZEN = 12;
    private static final List<String> EVERYTHING = List.of(
            "assigned",
            "assigned renewal",
            "assigned change",
            "renewed renewal",
            "renewed change",
            "extended",
            "extended earlier",
            "extended case",
            "moved",
            "moved merged",
            "moved separated",
            "paused case",
            "resumed case",
            "exempted exemption",
            "exempted long_leave",
            "met",
            "met change",
            "met evidence",
            "met merged",
            "lapsed left",
            "lapsed changed",
            "lapsed out-of-reach",
            "lapsed merged",
            "reopened",
            "reopened changed",
            "reopened exemption-ended",
            "reopened evidence-revoked",
            "reopened separated",
            "left left",
            "returned",
            "case opened",
            "case replied",
            "case unanswered",
            "case appeal_decided",
            "case closed",
            "merge separated",
            "version change");

    @TempDir
    private static Path folder;

    private static ConfigurableApplicationContext application;
    private static RandomYear year;
    private static JdbcClient database;

    @BeforeAll
    static void live_a_year() {
        application = new SpringApplicationBuilder(Twige.class)
                .initializers(new HastyDatabase())
                .web(WebApplicationType.NONE)
                .run("--twige.data=" + folder.resolve("nation"), "--twige.seed=true", "--logging.level.root=WARN");
        database = application.getBean(JdbcClient.class);
        year = new RandomYear(application, PEOPLE, SEED);
        year.live();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void the_ledger_played_again_gives_every_duty_as_it_stands() {
        var replay = Replay.of(Replay.ledger(database));

        assertThat(replay.rejected()).as("seed " + SEED).isEmpty();
        assertThat(replay.differences(database)).as("seed " + SEED).isEmpty();
        assertThat(replay.events()).isGreaterThan(40_000);
    }

    @Test
    void everything_that_can_happen_to_a_duty_happened_a_dozen_times_and_more() {
        var happened = Happened.in(database);

        System.out.println("A year of " + PEOPLE + " people, seed " + SEED + ": " + happened);
        assertThat(EVERYTHING)
                .allSatisfy(what ->
                        assertThat(happened.getOrDefault(what, 0L)).as(what).isGreaterThanOrEqualTo(A_DOZEN));
    }

    @Test
    void a_wrong_event_that_is_planted_and_one_that_is_left_out_are_named() {
        var ledger = Replay.ledger(database);
        var paused =
                ledger.stream().filter(event -> event.is("PAUSED")).findFirst().orElseThrow();

        var wrong = new ArrayList<>(ledger);
        wrong.set(ledger.indexOf(paused), paused.planted());
        assertThat(found(wrong))
                .isNotEmpty()
                .allMatch(named -> named.contains(paused.duty().toString()));

        var shorter = new ArrayList<>(ledger);
        shorter.remove(paused);
        assertThat(found(shorter))
                .isNotEmpty()
                .allMatch(named -> named.contains(paused.duty().toString()));
    }

    private static List<String> found(List<Replay.Event> ledger) {
        var replay = Replay.of(ledger);
        return Stream.concat(replay.rejected().stream(), replay.differences(database).stream())
                .toList();
    }

    @Test
    void the_recount_found_no_difference_on_any_night() {
        assertThat(database.sql("select count(*), coalesce(sum(differences), 0) from mandates.recount")
                        .query((row, _) -> new long[] {row.getLong(1), row.getLong(2)})
                        .single())
                .satisfies(found -> assertThat(found[0]).isGreaterThan(40))
                .satisfies(found -> assertThat(found[1]).as("seed " + SEED).isZero());
    }

    @Test
    void every_day_that_was_looked_at_can_be_asked_for_again() {
        assertThat(year.remembered()).hasSizeGreaterThan(8);
        year.remembered()
                .forEach((day, counters) -> assertThat(
                                RandomYear.counters(database, "mandates.report_count_on(date '" + day + "')"))
                        .as("as of " + day)
                        .isEqualTo(counters));
    }

    @Test
    void the_bundle_is_found_whole_by_a_program_that_knows_nothing_of_this_one() throws Exception {
        var bundle = bundle("whole.zip");

        var day = year.lastDay().minusMonths(3);
        assertThat(verify(0, bundle, "--on", day.toString()))
                .contains("The ledger is whole.")
                .contains(stood(day));
        var lines = Files.readAllLines(Path.of("src/main/resources/mandates/VerifyLedger.java"));
        assertThat(lines).hasSizeLessThan(200);
    }

    @Test
    void the_program_names_an_event_that_was_changed_and_one_that_was_left_out() throws Exception {
        var changed = bundle("changed.zip");
        BundleFixture.changeLine(changed, "events.csv", 5_000, line -> line.replaceFirst(",20\\d\\d-", ",2019-"));
        var shorter = bundle("shorter.zip");
        BundleFixture.changeLine(shorter, "events.csv", 7_000, _ -> "");

        assertThat(verify(1, changed))
                .contains("events.csv was changed after it was signed", "are not as they were sealed");
        assertThat(verify(1, shorter)).contains("events were added or taken away", "are not as they were sealed");
    }

    /** How many duties stood how on a day, by the counters; a duty that came again is counted once. */
    private static List<String> stood(LocalDate day) {
        return database.sql("""
                select state || case when counts then '' else ', not counted' end as how, sum(people) as duties
                  from mandates.report_count_on(:day) group by 1
                """)
                .param("day", day)
                .query((row, _) -> "On %s: %,d %s%n".formatted(day, row.getLong("duties"), row.getString("how")))
                .list();
    }

    private static Path bundle(String name) {
        var file = folder.resolve(name);
        new TransactionTemplate(application.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(_ -> BundleFixture.write(application, file));
        return file;
    }

    /** Runs the verifier as an auditor would, with a Java runtime and nothing else. */
    private static String verify(int expected, Path bundle, String... options)
            throws IOException, InterruptedException {
        var line = new ArrayList<String>();
        line.add(ProcessHandle.current().info().command().orElseThrow());
        line.add("src/main/resources/mandates/VerifyLedger.java");
        line.add(bundle.toString());
        line.addAll(List.of(options));
        var said = folder.resolve("said.txt");
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        var text = Files.readString(said);
        assertThat(process.exitValue()).as(text).isEqualTo(expected);
        return text;
    }
}
