package org.twige.learning.classes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.Country;
import org.twige.people.PersonId;

/** Finds in an invented nation who leads a class, and who comes to it. */
@Repository
class DemoGroups {

    private static final int DAYS_AHEAD = 3;

    private final JdbcClient database;
    private final Country country;
    private final Clock clock;

    DemoGroups(JdbcClient database, Country country, Clock clock) {
        this.database = database;
        this.country = country;
        this.clock = clock;
    }

    /** A champion, the code of the institution, the first course, a working day, and colleagues who have begun nothing. */
    record Cast(PersonId leader, String language, String place, String course, LocalDate on, List<UUID> colleagues) {}

    /** Empty once there is a class. */
    Optional<Cast> findUnlessPlanned() {
        return database.sql("""
                select p.person_id, p.language, i.code,
                       (select k.slug from courses.report_course k order by k.place, k.course_id limit 1) as course,
                       array(select o.person_id from people.report_person o
                              where o.institution_id = c.institution_id and o.state = 'LISTED' and o.status = 'active'
                                and not exists (select from learning.start s where s.person_id = o.person_id)
                              order by o.staff_no limit 8) as colleagues
                  from learning.champion c
                  join people.report_person p on p.person_id = c.person_id
                  join people.report_institution i on i.institution_id = c.institution_id
                 where c.accepted_at is not null and c.ended_at is null
                   and not exists (select from learning.group_class)
                 order by c.id limit 1
                """)
                .query((row, _) -> new Cast(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("language"),
                        row.getString("code"),
                        row.getString("course"),
                        country.calendar().roll(country.today(clock).plusDays(DAYS_AHEAD)),
                        List.of((UUID[]) row.getArray("colleagues").getArray())))
                .optional();
    }
}
