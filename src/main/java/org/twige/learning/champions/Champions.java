package org.twige.learning.champions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import org.twige.learning.champions.Champion.State;
import org.twige.people.InstitutionId;
import org.twige.people.PersonId;
import org.twige.people.Scope;
import org.twige.web.Leaf;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where it is kept who is champion of which institution. */
@Repository
class Champions {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final String CHAMPION = """
            select c.id, p.person_id, p.names, coalesce(p.staff_no, '') as staff_no, i.names as unit,
                   c.from_on, c.until_on, s.state
              from learning.champion c
              left join people.report_alias m on m.person_id = c.person_id
              join people.report_person p on p.person_id = coalesce(m.kept_id, c.person_id)
              join people.report_institution i on i.institution_id = c.institution_id
             cross join lateral (select case
                    when c.ended_at is not null then 'ENDED'
                    when c.declined_at is not null then 'DECLINED'
                    when c.until_on < :today then 'OVER'
                    when p.state = 'LEFT' or p.institution_path is null or not p.institution_path <@ i.path then 'AWAY'
                    when c.accepted_at is null then 'ASKED'
                    else 'ACTIVE' end as state) s
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    Champions(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Asks somebody; false for who was asked, and has not said no, or is champion there. */
    boolean ask(PersonId person, InstitutionId unit, Scope by, LocalDate today, LocalDate until, Instant now) {
        return database.sql("""
                insert into learning.champion (person_id, institution_id, named_by, named_at, from_on, until_on)
                select :person, :unit, :by, :now, :today, :until
                 where not exists (select from learning.champion c
                                    where c.person_id = any(people.report_records_of(:person))
                                      and c.institution_id = :unit and c.until_on >= :today
                                      and c.declined_at is null and c.ended_at is null)
                """)
                        .param("person", person.value())
                        .param("unit", unit.value())
                        .param("by", by.person())
                        .param("now", Timestamp.from(now))
                        .param("today", today)
                        .param("until", until)
                        .update()
                == 1;
    }

    /** Those of the scope: the ones that hold or wait for a word first. */
    List<Champion> in(Scope scope, LocalDate today, Leaf leaf) {
        return database.sql(CHAMPION + """
                where i.path <@ any(cast(:scope as ltree[]))
                order by s.state not in ('ASKED', 'ACTIVE', 'AWAY'), i.code, p.names, c.id
                limit :most offset :before
                """)
                .param("today", today)
                .param("scope", scope.pathArray())
                .param("most", Leaf.ROWS)
                .param("before", leaf.before())
                .query(this::champion)
                .list();
    }

    int count(Scope scope) {
        return database.sql("""
                select count(*) from learning.champion c
                  join people.report_institution i on i.institution_id = c.institution_id
                 where i.path <@ any(cast(:scope as ltree[]))
                """)
                .param("scope", scope.pathArray())
                .query(Integer.class)
                .single();
    }

    /** What a person was asked and has not been over for long; the latest first. */
    List<Champion> of(PersonId person, LocalDate today) {
        return database.sql(CHAMPION + """
                where c.person_id = any(people.report_records_of(:me)) and s.state in ('ASKED', 'ACTIVE')
                order by c.id desc
                """)
                .param("today", today)
                .param("me", person.value())
                .query(this::champion)
                .list();
    }

    /** Who helps a person: the champions of the own institution and of those above it. */
    List<Champion> near(PersonId person, LocalDate today) {
        return database.sql(CHAMPION + """
                where s.state = 'ACTIVE' and p.person_id <> :me
                  and i.path @> (select own.institution_path from people.report_person own where own.person_id = :me)
                order by i.path desc, p.names
                """)
                .param("today", today)
                .param("me", person.value())
                .query(this::champion)
                .list();
    }

    /** The subtrees whose champion a person is today. */
    List<String> paths(UUID person, LocalDate today) {
        return database.sql("""
                select distinct i.path::text from learning.champion c
                  join people.report_institution i on i.institution_id = c.institution_id
                  join people.report_person p on p.person_id = :me and p.state <> 'LEFT' and p.institution_path <@ i.path
                 where c.person_id = any(people.report_records_of(:me)) and c.accepted_at is not null
                   and c.ended_at is null and :today between c.from_on and c.until_on
                """)
                .param("me", person)
                .param("today", today)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Keeps what somebody says who was asked; false when there is nothing to say, any more. */
    boolean answer(PersonId person, UUID id, boolean yes, LocalDate today, Instant now) {
        return database.sql("""
                        update learning.champion
                           set accepted_at = case when :yes then cast(:now as timestamptz) end,
                               declined_at = case when :yes then null else cast(:now as timestamptz) end
                         where id = :id and person_id = any(people.report_records_of(:me)) and until_on >= :today
                           and accepted_at is null and declined_at is null and ended_at is null
                        """)
                        .param("yes", yes)
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .param("me", person.value())
                        .param("today", today)
                        .update()
                == 1;
    }

    /** The champion lays it down; false when it does not hold. */
    boolean layDown(PersonId person, UUID id, Instant now) {
        return database.sql("""
                        update learning.champion set ended_at = :now, ended_by = :me
                         where id = :id and person_id = any(people.report_records_of(:me))
                           and accepted_at is not null and ended_at is null
                        """)
                        .param("now", Timestamp.from(now))
                        .param("me", person.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** An official ends it; false outside the scope, and when it is over. */
    boolean end(Scope scope, UUID id, Instant now) {
        return database.sql("""
                        update learning.champion c set ended_at = :now, ended_by = :me
                          from people.report_institution i
                         where c.id = :id and i.institution_id = c.institution_id
                           and i.path <@ any(cast(:scope as ltree[]))
                           and c.declined_at is null and c.ended_at is null
                        """)
                        .param("now", Timestamp.from(now))
                        .param("me", scope.person())
                        .param("id", id)
                        .param("scope", scope.pathArray())
                        .update()
                == 1;
    }

    private Champion champion(ResultSet row, int number) throws SQLException {
        return new Champion(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("names"),
                row.getString("staff_no"),
                new LocalText(json.readValue(row.getString("unit"), TEXTS)),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                State.valueOf(row.getString("state")));
    }
}
