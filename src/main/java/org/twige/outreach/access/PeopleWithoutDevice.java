package org.twige.outreach.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.LocalText;
import org.twige.people.PersonId;
import org.twige.people.Scope;
import org.twige.people.ScopePlans;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where it is kept who has no device, and what was arranged for them. */
@Repository
class PeopleWithoutDevice {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final String ARRANGED = """
            with arranged as materialized (
                select coalesce(u.kept_id, a.person_id) as person_id, array_agg(a.kind order by a.kind) as kinds
                  from outreach.arrangement a
                  left join people.report_alias u on u.person_id = a.person_id
                 where a.ended_at is null
                 group by 1)
            """;

    private static final String FROM = """
              from outreach.without_device w
              join people.report_institution i on i.institution_id = w.institution_id
              left join arranged a on a.person_id = w.person_id
             where w.institution_path <@ any(cast(:scope as ltree[]))
               and (not :open or w.person_id not in (select person_id from arranged))
            """;

    private final JdbcClient database;
    private final JsonMapper json;
    private final ScopePlans plans;

    PeopleWithoutDevice(JdbcClient database, JsonMapper json, ScopePlans plans) {
        this.database = database;
        this.json = json;
        this.plans = plans;
    }

    /** Some of them, and how many there are in all. */
    record Found(List<WithoutDevice> people, int count) {}

    private record Counted(WithoutDevice person, int count) {}

    /**
     * Some of them, by institution and name; they are looked for and counted at once, because a nation takes its time.
     *
     * @param open only those for whom nothing is arranged
     */
    @Transactional
    public Found in(Scope scope, boolean open, int before, int most) {
        plans.fitTheScope();
        var some = database.sql(
                        ARRANGED + """
                        select w.person_id, w.names, coalesce(w.staff_no, '') as staff_no, i.names as institution,
                               case when w.has_device is null then null else w.said_at end as said_at,
                               coalesce(w.said_self, false) as said_self, coalesce(a.kinds, '{}') as arranged,
                               count(*) over () as found
                        """ + FROM + " order by i.code, w.names, w.person_id limit :most offset :before")
                .param("scope", scope.pathArray())
                .param("open", open)
                .param("most", most)
                .param("before", before)
                .query((row, _) -> new Counted(person(row), row.getInt("found")))
                .list();
        var count = some.isEmpty() ? count(scope, open) : some.getFirst().count();
        return new Found(some.stream().map(Counted::person).toList(), count);
    }

    @Transactional
    public int count(Scope scope, boolean open) {
        plans.fitTheScope();
        return database.sql(ARRANGED + "select count(*) " + FROM)
                .param("scope", scope.pathArray())
                .param("open", open)
                .query(Integer.class)
                .single();
    }

    /** Keeps what these people of the scope, or somebody for them, say. How many they are. */
    int say(Scope scope, Collection<UUID> people, boolean hasDevice, Instant now) {
        return database.sql("""
                insert into outreach.device_word (person_id, has_device, said_by, said_at)
                select p.person_id, :has, :me, :now from people.report_person p
                 where p.person_id = any(:people) and p.state <> 'LEFT'
                   and p.institution_path <@ any(cast(:scope as ltree[]))
                   and not exists (select from people.report_alias m where m.person_id = p.person_id)
                """)
                .param("has", hasDevice)
                .param("me", scope.person())
                .param("now", Timestamp.from(now))
                .param("people", people.toArray(UUID[]::new))
                .param("scope", scope.pathArray())
                .update();
    }

    /** Keeps what somebody says about themselves. */
    void say(PersonId me, boolean hasDevice, Instant now) {
        database.sql("""
                insert into outreach.device_word (person_id, has_device, said_by, said_at)
                values (:me, :has, :me, :now)
                """)
                .param("me", me.value())
                .param("has", hasDevice)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The last word about somebody; empty while there is none. */
    Optional<Boolean> lastWord(PersonId person) {
        return database.sql("""
                select has_device from outreach.device_word
                 where person_id = any(people.report_records_of(:person)) order by id desc limit 1
                """)
                .param("person", person.value())
                .query(Boolean.class)
                .optional();
    }

    /** Notes an arrangement for those of these people who are in the scope; who has it keeps it. */
    int arrange(Scope scope, Collection<UUID> people, Arrangement kind, Instant now) {
        return database.sql("""
                insert into outreach.arrangement (person_id, kind, made_by, made_at)
                select w.person_id, :kind, :me, :now from outreach.without_device w
                 where w.person_id = any(:people) and w.institution_path <@ any(cast(:scope as ltree[]))
                on conflict do nothing
                """)
                .param("kind", kind.name())
                .param("me", scope.person())
                .param("now", Timestamp.from(now))
                .param("people", people.toArray(UUID[]::new))
                .param("scope", scope.pathArray())
                .update();
    }

    /** Ends what was arranged for those of these people who are in the scope. */
    int takeBack(Scope scope, Collection<UUID> people, Instant now) {
        return database.sql("""
                update outreach.arrangement a set ended_at = :now
                  from people.report_person p
                 where p.person_id = any(:people) and p.institution_path <@ any(cast(:scope as ltree[]))
                   and a.person_id = any(people.report_records_of(p.person_id)) and a.ended_at is null
                """)
                .param("now", Timestamp.from(now))
                .param("people", people.toArray(UUID[]::new))
                .param("scope", scope.pathArray())
                .update();
    }

    private WithoutDevice person(ResultSet row) throws SQLException {
        var said = row.getTimestamp("said_at");
        return new WithoutDevice(
                row.getObject("person_id", UUID.class),
                row.getString("names"),
                row.getString("staff_no"),
                new LocalText(json.readValue(row.getString("institution"), TEXTS)),
                said == null ? null : said.toInstant(),
                row.getBoolean("said_self"),
                List.of((String[]) row.getArray("arranged").getArray()));
    }
}
