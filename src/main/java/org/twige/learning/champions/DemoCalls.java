package org.twige.learning.champions;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.twige.people.PersonId;

/** Finds in an invented nation who is asked to be champion, and by whom. */
@Repository
class DemoCalls {

    private final JdbcClient database;

    DemoCalls(JdbcClient database) {
        this.database = database;
    }

    /** A coordinator, and one of their people by staff number with the code of the institution. */
    record Cast(UUID coordinator, PersonId colleague, String staffNo, String place) {}

    /** Empty once there is a champion; somebody who has completed a course and answers for nothing. */
    @Transactional
    public Optional<Cast> findUnlessNamed() {
        database.sql("select set_config('statement_timeout', '1min', true)") // it may be a nation of any size
                .query(String.class)
                .single();
        return database.sql("""
                select c.person_id as coordinator, p.person_id, p.staff_no, i.code
                  from people.report_responsibility c
                  join people.report_person p
                    on p.institution_path <@ c.institution_path and p.state = 'LISTED' and p.status = 'active'
                  join people.report_institution i on i.institution_id = p.institution_id
                 where c.role = 'COORDINATOR'
                   and not exists (select from people.report_responsibility r where r.person_id = p.person_id)
                   and exists (select from learning.completion l where l.person_id = p.person_id)
                   and not exists (select from learning.champion)
                 order by p.staff_no limit 1
                """)
                .query((row, _) -> new Cast(
                        row.getObject("coordinator", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("staff_no"),
                        row.getString("code")))
                .optional();
    }
}
