package org.twige;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/** A small nation, seeded as the command does it. */
class SeedTest {

    private static final int PEOPLE = 2_000;

    @TempDir
    private static Path folder;

    private static ConfigurableApplicationContext application;
    private static String said;

    @BeforeAll
    static void seed() {
        application = start("one");
        said = run(application, "--people", String.valueOf(PEOPLE));
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static ConfigurableApplicationContext start(String name) {
        return new SpringApplicationBuilder(Twige.class)
                .initializers(new HastyDatabase())
                .web(WebApplicationType.NONE)
                .run("--twige.data=" + folder.resolve(name), "--twige.seed=true", "--logging.level.root=WARN");
    }

    private static String run(ConfigurableApplicationContext application, String... arguments) {
        var said = new StringWriter();
        new CommandLine(application.getBean(SeedCommand.class))
                .setOut(new PrintWriter(said))
                .execute(arguments);
        return said.toString();
    }

    private static <T> T ask(ConfigurableApplicationContext application, Class<T> type, String question) {
        return application.getBean(JdbcClient.class).sql(question).query(type).single();
    }

    private static long count(String question) {
        return ask(application, Long.class, question);
    }

    @Test
    void there_are_as_many_people_as_asked_for_each_with_five_duties() {
        assertThat(count("select count(*) from people.person")).isEqualTo(PEOPLE);
        assertThat(count("select count(*) from mandates.duty")).isEqualTo(5 * PEOPLE);
        assertThat(count("select min(n) from (select count(*) as n from mandates.duty group by person_id) d"))
                .isEqualTo(5);
        assertThat(count("select count(*) from people.person where staff_no !~ '^9' or names !~ '^Urugero '"))
                .as("who is invented looks invented")
                .isZero();
        assertThat(said).contains("100 %", "2,000 people with 10,000 duties");
    }

    @Test
    void the_counters_agree_with_the_duties_and_with_the_ledger() {
        assertThat(count(differences("mandates.report_count"))).isZero();
        assertThat(count(differences("mandates.report_count_on(date '9999-01-01')")))
                .isZero();
        assertThat(count("select count(*) from mandates.duty d where (d.state = 'MET') <> exists "
                        + "(select from learning.completion c where c.person_id = d.person_id)"))
                .as("met is who completed the course, and nobody else")
                .isZero();
    }

    /** How many counters, written down, differ from the duties counted again. */
    private static String differences(String counters) {
        return """
                with counted as (
                    select institution_id, course_id, mandate_id, state, due_on, counts, count(*) as people
                      from mandates.duty group by 1, 2, 3, 4, 5, 6)
                select count(*) from ((select * from counted except select * from %1$s)
                                      union all (select * from %1$s except select * from counted)) d
                """.formatted(counters);
    }

    @Test
    void the_story_took_weeks_and_some_of_it_is_done() {
        assertThat(count("select count(distinct recorded_on) from mandates.duty_day"))
                .isGreaterThan(30);
        assertThat(count("select count(*) * 100 / (5 * %d) from mandates.duty where state = 'MET'".formatted(PEOPLE)))
                .isBetween(20L, 60L);
        assertThat(count("select count(*) from credentials.credential"))
                .isEqualTo(count("select count(*) from learning.completion"));
        assertThat(count("select count(distinct status) from people.report_person"))
                .isGreaterThan(2);
        assertThat(count("select count(distinct language) from people.person")).isEqualTo(4);
    }

    @Test
    void three_invented_issuers_count_and_one_proof_waits_for_a_decision() {
        assertThat(count("select count(*) from credentials.issuer_rule where issuer ~ '^(Invented|Made-up|Nowhere) '"))
                .isEqualTo(3);
        assertThat(count("select count(*) from credentials.report_evidence where state = 'CLAIMED' and not flagged"))
                .isEqualTo(1);
        assertThat(count("select count(*) from credentials.evidence_check where kind = 'NAMES' and outcome = 'PASSED'"))
                .isEqualTo(1);
    }

    @Test
    void a_nation_with_people_in_it_is_left_alone() {
        assertThat(run(application, "--people", "500"))
                .contains("This place already holds people, and only an empty one is seeded.");
        assertThat(count("select count(*) from people.person")).isEqualTo(PEOPLE);
    }

    @Test
    void the_same_number_makes_the_same_nation() {
        try (var other = start("other")) {
            run(other, "--people", String.valueOf(PEOPLE));

            for (var fingerprint : FINGERPRINTS) {
                assertThat(ask(other, String.class, fingerprint))
                        .as(fingerprint)
                        .isEqualTo(ask(application, String.class, fingerprint));
            }
        }
    }

    private static final List<String> FINGERPRINTS = List.of("""
            select md5(string_agg(p.staff_no || p.names || p.language || i.code || p.status, ',' order by p.staff_no))
              from people.report_person p join people.report_institution i on i.institution_id = p.institution_id
            """, """
            select md5(string_agg(concat_ws(' ', p.staff_no, m.names ->> 'en', d.state, d.due_on, d.met_on), ','
                                  order by p.staff_no, m.names ->> 'en'))
              from mandates.report_duty d
              join people.report_person p on p.person_id = d.person_id
              join mandates.report_mandate m on m.mandate_id = d.mandate_id
            """, """
            select md5(string_agg(concat_ws(' ', p.staff_no, n.lessons_done), ',' order by p.staff_no))
              from learning.report_progress n join people.report_person p on p.person_id = n.person_id
            """);
}
