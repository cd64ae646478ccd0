package org.twige.outreach.nudges;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes invented people, every other one with a mailbox and the others with a telephone, and three duties each, of which two
 * are near their date.
 */
final class ManyPeople {

    private final JdbcClient database;
    private final UUID school;
    private final String word = "m" + UUID.randomUUID().toString().substring(0, 8) + "-";

    ManyPeople(JdbcClient database, UUID school) {
        this.database = database;
        this.school = school;
    }

    void make(int people, LocalDate today) {
        run("delete from people.contact");
        run("""
                insert into people.person (staff_no, names, names_key, language, state, joined_on)
                select '%s' || n, 'INEZA ' || n, 'ineza ' || n, (array['rw', 'en', 'fr', 'sw'])[1 + n %% 4], 'LISTED',
                       date '2020-01-01'
                  from generate_series(1, %d) n
                """.formatted(word, people));
        run("""
                insert into people.post (person_id, institution_id, kind, main, latest, started_on)
                select id, '%s', 'main', true, true, date '2020-01-01' from people.person where staff_no like '%s%%'
                """.formatted(school, word));
        run("""
                insert into people.contact (person_id, kind, value)
                select id, case when number %% 2 = 0 then 'email' else 'phone' end,
                       case when number %% 2 = 0 then staff_no || '@example.org' else '+25070' || lpad(number::text, 7, '0') end
                  from (select id, staff_no, split_part(staff_no, '-', 2)::int as number from people.person
                         where staff_no like '%s%%') x
                """.formatted(word));
        run("""
                insert into mandates.duty (mandate_id, person_id, course_id, institution_id, due_on, state, counts,
                                           assigned_on)
                select '00000000-0000-7000-8000-000000000001', p.id, c.course, '%s', date '%s' + c.days, 'OPEN', true,
                       date '2026-01-01'
                  from people.person p
                  cross join (values (uuidv7(), 7), (uuidv7(), -2), (uuidv7(), 200)) c (course, days)
                 where p.staff_no like '%s%%'
                """.formatted(school, today, word));
        run("analyze");
    }

    private void run(String statement) {
        database.sql("set statement_timeout = '10min'; " + statement + "; set statement_timeout = '5s'")
                .update();
    }
}
