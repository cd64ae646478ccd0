package org.twige.mandates.shortfall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.PageTest;
import org.twige.courses.CourseFixture;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.study.StudyTimeFixture;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;

/** The shortfalls of a whole country in one night. */
@PageTest
class ShortNationTest {

    /** A nation of them: -Dtwige.people=250000. */
    private static final int PEOPLE = Integer.getInteger("twige.people", 5_000);

    private static final int A_SCHOOL = 100;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private CountShortfalls count;

    @Autowired
    private LedgerClock clock;

    @Autowired
    private BeanFactory beans;

    @Test
    void every_second_school_is_short_of_time_and_each_is_told_once() {
        var people = new PeopleFixture(database);
        var top = people.institution();
        new StudyTimeFixture(beans).grant(top, 60, LocalDate.of(2026, 1, 1));
        var first = new CourseFixture(publication).publish();
        var second = new CourseFixture(publication).publish();
        for (var number = 0; number < PEOPLE / A_SCHOOL; number++) {
            var school = people.institution(top);
            var word = "n" + UUID.randomUUID().toString().substring(0, 12) + "-";
            teachers(school, word);
            owe(school, word, first, number % 2 == 0 ? 1 : 300);
            owe(school, word, second, 320);
            learn(word, second);
        }
        run("analyze");

        var began = System.nanoTime();
        count.count();
        var ended = System.nanoTime();
        count.count();

        System.out.printf(
                "shortfalls of %,d people with two duties each: counted in %.1f s, again in %.1f s%n",
                PEOPLE, (ended - began) / 1e9, (System.nanoTime() - ended) / 1e9);
        assertThat(database.sql("""
                        select count(*) from mandates.shortfall s
                          join people.report_institution i on i.institution_id = s.institution_id
                         where i.path <@ cast(:path as ltree)
                        """)
                        .param("path", people.path(top))
                        .query(Integer.class)
                        .single())
                .isEqualTo(Math.ceilDiv(PEOPLE / A_SCHOOL, 2));
    }

    private void teachers(InstitutionId school, String word) {
        run("""
                insert into people.person (staff_no, names, names_key, language, state, joined_on)
                select '%s' || n, 'INEZA ' || n, 'ineza ' || n, 'rw', 'LISTED', date '2020-01-01'
                  from generate_series(1, %d) n
                """.formatted(word, A_SCHOOL));
        run("""
                insert into people.post (person_id, institution_id, kind, main, latest, started_on)
                select id, '%s', 'main', true, true, date '2020-01-01' from people.person where staff_no like '%s%%'
                """.formatted(school.value(), word));
    }

    private void owe(InstitutionId school, String word, Version course, int days) {
        LocalDate due = clock.now().on().plusDays(days);
        run("""
                insert into mandates.duty (mandate_id, person_id, course_id, institution_id, due_on, state, counts,
                                           assigned_on)
                select '00000000-0000-7000-8000-000000000002', id, '%s', '%s', date '%s', 'OPEN', true, date '2026-01-01'
                  from people.person where staff_no like '%s%%'
                """.formatted(course.course().value(), school.value(), due, word));
    }

    private void learn(String word, Version course) {
        run("""
                insert into learning.lesson_done (person_id, lesson_id, version_id, done_at)
                select p.id, l.lesson_id, l.version_id, now()
                  from people.person p, courses.report_lesson l
                 where p.staff_no like '%s%%' and l.version_id = '%s' and l.number = 1
                """.formatted(word, course.id().value()));
    }

    private void run(String statement) {
        database.sql("set statement_timeout = '10min'; " + statement + "; set statement_timeout = '5s'")
                .update();
    }
}
