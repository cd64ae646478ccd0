package org.twige.outreach.ussd;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where it is kept who has which number, and which language a number speaks. */
@Repository
class PhoneNumbers {

    private final JdbcClient database;
    private final PhoneTurns turns;

    PhoneNumbers(JdbcClient database, PhoneTurns turns) {
        this.database = database;
        this.turns = turns;
    }

    /** People in service with whom the number is on record; a number whose owner is in doubt is nobody's. */
    List<Caller> callers(String number) {
        return database.sql("""
                select p.person_id, coalesce(p.staff_no, '') as staff_no, p.language
                  from people.report_contact c
                  join people.report_person p on p.person_id = c.person_id and p.state <> 'LEFT'
                 where c.kind = 'phone' and c.value = :number
                 order by p.person_id limit 20
                """)
                .param("number", number)
                .query((row, _) -> new Caller(
                        row.getObject("person_id", UUID.class), row.getString("staff_no"), row.getString("language")))
                .list();
    }

    /** A number of somebody who has something to do, to be tried in the demo. */
    Optional<String> anyOne() {
        return database.sql("""
                select c.value from people.report_contact c
                 where c.kind = 'phone' and not c.shared
                   and exists (select from mandates.report_duty d where d.person_id = c.person_id and d.state = 'OPEN')
                 order by c.value limit 1
                """).query(String.class).optional();
    }

    Optional<String> language(String number) {
        return database.sql("select language from outreach.ussd_number where number = decode(:number, 'hex')")
                .param("number", turns.hash(number))
                .query(String.class)
                .optional();
    }

    void speak(String number, String language, Instant at) {
        database.sql("""
                insert into outreach.ussd_number (number, language, changed_at)
                values (decode(:number, 'hex'), :language, :at)
                on conflict (number) do update set language = excluded.language, changed_at = excluded.changed_at
                """)
                .param("number", turns.hash(number))
                .param("language", language)
                .param("at", Timestamp.from(at))
                .update();
    }
}
