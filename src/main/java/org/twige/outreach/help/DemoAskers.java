package org.twige.outreach.help;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds in an invented nation who asks a question, who answers it, and who looks at the answer again. */
@Repository
class DemoAskers {

    private final JdbcClient database;

    DemoAskers(JdbcClient database) {
        this.database = database;
    }

    /** Somebody of a coordinator's people with the language of both, the coordinator, and the programme office. */
    record Cast(UUID asker, String language, UUID coordinator, UUID office) {}

    /** Empty once there is a question; somebody who writes English first, which most visitors of a demo can read. */
    @Transactional
    public Optional<Cast> findUnlessAsked() {
        database.sql("select set_config('statement_timeout', '1min', true)") // it may be a nation of any size
                .query(String.class)
                .single();
        return database.sql("""
                select p.person_id, p.language, c.person_id as coordinator, o.person_id as office
                  from people.report_responsibility c
                  join people.report_person p
                    on p.institution_path <@ c.institution_path and p.person_id <> c.person_id and p.state = 'LISTED'
                  join people.report_responsibility o on o.role = 'PROGRAMME_OFFICE' and o.person_id <> p.person_id
                 where c.role = 'COORDINATOR'
                   and not exists (select from outreach.question)
                 order by p.language <> 'en', p.staff_no, o.person_id limit 1
                """)
                .query((row, _) -> new Cast(
                        row.getObject("person_id", UUID.class),
                        row.getString("language"),
                        row.getObject("coordinator", UUID.class),
                        row.getObject("office", UUID.class)))
                .optional();
    }
}
