package org.twige.people.scim;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where it is kept what a source calls a person, and what of a person a source alone has to say. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ScimLinks {

    private final JdbcClient database;

    ScimLinks(JdbcClient database) {
        this.database = database;
    }

    /** True when the source calls somebody else so. */
    boolean isTaken(Source source, String externalId, @Nullable UUID by) {
        return database.sql("""
                select exists (select from people.scim_link
                                where source = :source and external_id = :externalId
                                  and person_id is distinct from cast(:by as uuid))
                """)
                .param("source", source.name())
                .param("externalId", externalId)
                .param("by", by)
                .query(Boolean.class)
                .single();
    }

    void call(Source source, UUID person, @Nullable String externalId) {
        database.sql("""
                insert into people.scim_link (source, person_id, external_id)
                values (:source, :person, :externalId)
                on conflict (source, person_id) do update set external_id = excluded.external_id, removed_at = null
                """)
                .param("source", source.name())
                .param("person", person)
                .param("externalId", externalId)
                .update();
    }

    /** From now on the source does not see the person, and their name for them is free again. */
    void remove(Source source, UUID person, Instant at) {
        database.sql("""
                insert into people.scim_link (source, person_id, removed_at) values (:source, :person, :at)
                on conflict (source, person_id) do update set external_id = null, removed_at = excluded.removed_at
                """)
                .param("source", source.name())
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** True when the source deleted this person, who has not come back. */
    boolean isRemoved(Source source, String staffNo) {
        return database.sql("""
                select exists (select from people.scim_link l join people.person p on p.id = l.person_id
                                where l.source = :source and l.removed_at is not null
                                  and p.staff_no = :staffNo and p.state = 'LEFT')
                """)
                .param("source", source.name())
                .param("staffNo", staffNo)
                .query(Boolean.class)
                .single();
    }

    /** The person whom a merged record stands for. */
    Optional<UUID> standsFor(UUID record) {
        return database.sql("select kept_id from people.alias where person_id = :record")
                .param("record", record)
                .query(UUID.class)
                .optional();
    }

    boolean isStaffNoTaken(String staffNo) {
        return database.sql("select exists (select from people.person where staff_no = :staffNo)")
                .param("staffNo", staffNo)
                .query(Boolean.class)
                .single();
    }

    /** Forgets contacts that are not in the list any more, unless the person has verified them; how many went. */
    int keepContacts(UUID person, String kind, List<String> values) {
        return database.sql("""
                delete from people.contact
                 where person_id = :person and kind = :kind and not verified and value <> all(:values)
                """)
                .param("person", person)
                .param("kind", kind)
                .param("values", values.toArray(String[]::new))
                .update();
    }

    /** The head of the institution is above the person again. */
    void forgetManager(UUID person) {
        database.sql("update people.person set supervisor_id = null where id = :person")
                .param("person", person)
                .update();
    }

    Optional<String> staffNoOf(Source source, UUID person) {
        return database.sql("""
                select p.staff_no from people.person p
                  join people.post m on m.person_id = p.id and m.latest
                  join people.institution i on i.id = m.institution_id
                 where p.id = :person and p.staff_no is not null and i.path <@ any(cast(:scope as ltree[]))
                """)
                .param("person", person)
                .param("scope", source.scope().pathArray())
                .query(String.class)
                .optional();
    }
}
