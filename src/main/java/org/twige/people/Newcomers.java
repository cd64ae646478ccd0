package org.twige.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.Country;
import org.twige.people.names.NamesKey;

/** Where the very first person comes in, whom no staff list has brought. */
@Repository
class Newcomers {

    private final JdbcClient database;
    private final NamesKey keys;
    private final Country country;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Newcomers(JdbcClient database, NamesKey keys, Country country, Clock clock, ApplicationEventPublisher events) {
        this.database = database;
        this.keys = keys;
        this.country = country;
        this.clock = clock;
        this.events = events;
    }

    /** True while nobody has ever come in. */
    boolean isNobodyThere() {
        return !database.sql("select exists (select from people.person)")
                .query(Boolean.class)
                .single();
    }

    /** Adds somebody who works at an institution from today on; a later staff list with this number says the rest. */
    @Transactional
    PersonId add(String staffNo, String names, InstitutionId at) {
        var today = country.today(clock);
        var person = new PersonId(database.sql("""
                insert into people.person (staff_no, names, names_key, language, state, joined_on)
                values (:staffNo, :names, :key, :language, 'LISTED', :today)
                returning id
                """)
                .param("staffNo", staffNo)
                .param("names", names)
                .param("key", keys.of(names))
                .param("language", country.languages().getFirst().code())
                .param("today", today)
                .query((row, _) -> row.getObject(1, UUID.class))
                .single());
        post(person, at, today);
        events.publishEvent(new PersonJoined(person, at, today));
        return person;
    }

    private void post(PersonId person, InstitutionId at, LocalDate from) {
        database.sql("""
                insert into people.post (person_id, institution_id, main, latest, started_on)
                values (:person, :at, true, true, :from)
                """)
                .param("person", person.value())
                .param("at", at.value())
                .param("from", from)
                .update();
    }
}
