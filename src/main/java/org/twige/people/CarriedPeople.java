package org.twige.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.people.names.NamesKey;

/** Copies the people of one institution from the tables of one installation to those of another. */
@Repository
class CarriedPeople {

    private final JdbcClient database;
    private final NamesKey keys;

    CarriedPeople(JdbcClient database, NamesKey keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Who is in service in this institution or below it and has a staff number, by number. */
    List<CarriedPerson> below(String path) {
        return database.sql("""
                select p.person_id as id, p.staff_no, p.names, p.language from people.report_person p
                 where p.institution_path <@ cast(:path as ltree) and p.state <> 'LEFT' and p.staff_no is not null
                   and not exists (select from people.alias a where a.person_id = p.person_id)
                 order by p.staff_no
                """)
                .param("path", path)
                .query((row, _) -> new CarriedPerson(
                        row.getObject("id", UUID.class),
                        row.getString("staff_no"),
                        row.getString("names"),
                        row.getString("language")))
                .list();
    }

    /** Whoever is not among them leaves; every staff number is free afterwards, so that two people may have changed theirs. */
    void leaveBut(List<CarriedPerson> staying, LocalDate today) {
        database.sql("update people.person set staff_no = null where staff_no is not null")
                .update();
        database.sql("""
                update people.person set state = 'LEFT', left_on = greatest(joined_on, :today)
                 where id <> all(:staying) and state <> 'LEFT'
                """)
                .param("today", today)
                .param("staying", staying.stream().map(CarriedPerson::id).toArray(UUID[]::new))
                .update();
    }

    void add(CarriedPerson person, InstitutionId at, LocalDate today) {
        database.sql("""
                insert into people.person (id, staff_no, names, names_key, language, state, joined_on)
                values (:id, :staffNo, :names, :key, :language, 'LISTED', :today)
                on conflict (id) do update
                   set staff_no = excluded.staff_no, names = excluded.names, names_key = excluded.names_key,
                       state = 'LISTED', left_on = null,
                       language = case when person.language_chosen then person.language else excluded.language end
                """)
                .param("id", person.id())
                .param("staffNo", person.staffNo())
                .param("names", person.names())
                .param("key", keys.of(person.names()))
                .param("language", person.language())
                .param("today", today)
                .update();
        database.sql("""
                insert into people.post (person_id, institution_id, main, latest, started_on)
                values (:person, :at, true, true, :today)
                on conflict (person_id) where latest do nothing
                """)
                .param("person", person.id())
                .param("at", at.value())
                .param("today", today)
                .update();
    }
}
