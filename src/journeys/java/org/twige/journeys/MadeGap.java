package org.twige.journeys;

import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.country.Country;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;

/** Twelve people of a place whom chance drew, and who took a check in a room in the quarter before this one. */
final class MadeGap {

    private static final int PEOPLE = 12;
    private static final int PASSED = 7;

    private final JdbcClient database;
    private final InstitutionId place;

    MadeGap(JdbcClient database, InstitutionId place) {
        this.database = database;
        this.place = place;
    }

    void of(String course) {
        var sitting = database.sql("""
                insert into assessment.sitting (course_id, version_id, institution_id, room, starts_at, languages,
                    minutes, out_of, cut, made_by, made_at, opened_at, closed_at)
                select b.course_id, b.version_id, :place, 'Hall of the last quarter', at, '{rw}', 15, 8, 70,
                       gen_random_uuid(), at, at, at
                  from assessment.bank b join courses.course c on c.id = b.course_id
                 cross join (select date_trunc('quarter', now(), :zone) - interval '10 days' as at) past
                 where c.slug = :course order by b.number desc limit 1
                returning cast(id as text)
                """)
                .param("place", place.value())
                .param("course", course)
                .param("zone", Nation.bean(Country.class).zone().getId())
                .query(String.class)
                .single();
        IntStream.range(0, PEOPLE).forEach(number -> seat(sitting, person(), number < PASSED));
    }

    private PersonId person() {
        return new PeopleFixture(database)
                .person()
                .named("URUGERO Umwe")
                .at(place)
                .save();
    }

    private void seat(String sitting, PersonId person, boolean passed) {
        database.sql("""
                with taken as (
                    insert into assessment.attempt (person_id, course_id, version_id, number, language, opened_at,
                        out_of, cut, closed_at, score, passed)
                    select :person, course_id, version_id, 1, 'rw', closed_at - interval '41 days', 20, 70,
                           closed_at - interval '40 days', 16, true
                      from assessment.sitting where cast(id as text) = :sitting)
                insert into assessment.seat (sitting_id, person_id, reason, drawn_at, begun_at, until_at, finished_at,
                    identity_checked_at, score, passed, marked_at)
                select id, :person, 'RANDOM', closed_at, closed_at, closed_at, closed_at, closed_at,
                       case when :passed then 7 else 3 end, :passed, closed_at
                  from assessment.sitting where cast(id as text) = :sitting
                """)
                .param("person", person.value())
                .param("sitting", sitting)
                .param("passed", passed)
                .update();
    }
}
