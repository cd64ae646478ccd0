package org.twige.people.identity;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.people.PersonId;
import org.twige.people.identity.Merges.Asked;
import org.twige.people.roster.Identity;

/** Where the identity numbers of a person are kept over time: a keyed hash and the last three signs of each. */
@Repository
class Identifiers {

    private final JdbcClient database;

    Identifiers(JdbcClient database) {
        this.database = database;
    }

    /** One number: its kind as a code of the country pack, its end, and from when to when it held. */
    record Held(
            PersonId record,
            String kind,
            String last3,
            LocalDate from,
            @Nullable LocalDate to,
            boolean byOfficial) {}

    /** Of all records of the person, those in force first; the caller has checked the scope. */
    List<Held> of(PersonId person) {
        return database.sql("""
                select person_id, kind, last3, valid_from, valid_to, source = 'OFFICIAL' as by_official
                  from people.identifier
                 where person_id = any(people.report_records_of(:person))
                 order by valid_to is not null, valid_from desc, kind, last3
                """)
                .param("person", person.value())
                .query((row, _) -> new Held(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("kind"),
                        row.getString("last3"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getBoolean("by_official")))
                .list();
    }

    /** Whose the number is, under the record that stands for them. */
    Optional<PersonId> holder(Identity number) {
        return database.sql("""
                select coalesce(a.kept_id, i.person_id)
                  from people.identifier i left join people.alias a on a.person_id = i.person_id
                 where i.kind = :kind and i.hash = decode(:hash, 'hex')
                """)
                .param("kind", number.kind())
                .param("hash", number.hash())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /**
     * The number holds from this day on, and the one of its kind before it ends; one that held once holds again.
     *
     * @return false when it is in force already, or somebody else was given it in the same moment
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean record(PersonId person, Identity number, LocalDate from, Asked asked) {
        var added = database.sql("""
                        insert into people.identifier as i (person_id, kind, hash, last3, valid_from, source, recorded_by,
                                                            recorded_at)
                        values (:person, :kind, decode(:hash, 'hex'), :last3, :from, 'OFFICIAL', :by, :at)
                        on conflict (kind, hash) do update set valid_to = null
                            where i.valid_to is not null and i.person_id = any(people.report_records_of(:person))
                        """)
                        .param("person", person.value())
                        .param("kind", number.kind())
                        .param("hash", number.hash())
                        .param("last3", number.last3())
                        .param("from", from)
                        .param("by", asked.by())
                        .param("at", asked.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (added) {
            endOthers(person, number, from);
        }
        return added;
    }

    private void endOthers(PersonId person, Identity number, LocalDate from) {
        database.sql("""
                update people.identifier set valid_to = greatest(cast(:from as date) - 1, valid_from)
                 where person_id = any(people.report_records_of(:person)) and kind = :kind
                   and hash <> decode(:hash, 'hex') and valid_to is null
                """)
                .param("person", person.value())
                .param("kind", number.kind())
                .param("hash", number.hash())
                .param("from", from)
                .update();
    }
}
