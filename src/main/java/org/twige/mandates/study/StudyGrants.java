package org.twige.mandates.study;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import org.twige.people.InstitutionId;
import org.twige.people.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where it is kept how much time to learn institutions grant; the newest word for a day holds. */
@Repository
class StudyGrants {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private static final String SAID = """
            select i.code, i.names, g.minutes_per_week, g.from_on, coalesce(p.names, '') as by_names,
                   coalesce(g.reason, '') as reason
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    StudyGrants(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** What holds now or will hold, in the tree's order; what holds for the scope from above comes first. */
    List<StudyGrant> around(Scope scope, LocalDate today) {
        return database.sql(SAID + """
                  from (select distinct on (institution_id, from_on) *
                          from mandates.study_grant order by institution_id, from_on, seq desc) g
                  join people.report_institution i on i.institution_id = g.institution_id
                  left join people.report_person p on p.person_id = g.recorded_by
                 where (i.path <@ any(cast(:scope as ltree[])) or i.path @> any(cast(:scope as ltree[])))
                   and g.from_on >= coalesce((select max(n.from_on) from mandates.study_grant n
                                               where n.institution_id = g.institution_id and n.from_on <= :today),
                                             g.from_on)
                 order by i.path, g.from_on
                 limit 500
                """)
                .param("scope", scope.pathArray())
                .param("today", today)
                .query(this::grant)
                .list();
    }

    /** Everything that was ever said for the scope, the newest first. */
    List<StudyGrant> history(Scope scope) {
        return database.sql(SAID + """
                  from mandates.study_grant g
                  join people.report_institution i on i.institution_id = g.institution_id
                  left join people.report_person p on p.person_id = g.recorded_by
                 where i.path <@ any(cast(:scope as ltree[]))
                 order by g.seq desc limit 200
                """)
                .param("scope", scope.pathArray())
                .query(this::grant)
                .list();
    }

    private StudyGrant grant(ResultSet row, int number) throws SQLException {
        return new StudyGrant(
                row.getString("code"),
                new LocalText(json.readValue(row.getString("names"), NAMES)),
                row.getInt("minutes_per_week"),
                row.getObject("from_on", LocalDate.class),
                row.getString("by_names"),
                row.getString("reason"));
    }

    /** What holds for an institution on a day, from itself or from above; empty where nobody has said anything. */
    Optional<Integer> minutesOn(InstitutionId institution, LocalDate day) {
        return database.sql("""
                select minutes_per_week from mandates.report_study_time(:day) where institution_id = :institution
                """)
                .param("day", day)
                .param("institution", institution.value())
                .query(Integer.class)
                .optional();
    }

    /** Those in the scope with this code, or with this whole name in any language; at most two. */
    List<InstitutionId> named(Scope scope, String typed) {
        return database.sql("""
                select i.institution_id from people.report_institution i
                 where i.path <@ any(cast(:scope as ltree[])) and (lower(i.code) = lower(:typed) or exists (
                       select from jsonb_each_text(i.names) n
                        where translate(lower(n.value), '’', '''') = translate(lower(:typed), '’', '''')))
                 order by lower(i.code) = lower(:typed) desc, i.code limit 2
                """)
                .param("scope", scope.pathArray())
                .param("typed", typed)
                .query((row, _) -> new InstitutionId(row.getObject("institution_id", UUID.class)))
                .list();
    }

    /** False when the same was said before: a form that is sent twice writes one row. */
    boolean add(Pledge pledge, UUID by, Instant at) {
        database.sql("select pg_advisory_xact_lock(hashtext('mandates.study_grant'))")
                .query((_, _) -> true)
                .single();
        return database.sql("""
                        insert into mandates.study_grant (institution_id, minutes_per_week, from_on, recorded_at, recorded_by, reason)
                        select :institution, :minutes, :from, :at, :by, :reason
                         where :minutes is distinct from (
                               select minutes_per_week from mandates.study_grant
                                where institution_id = :institution and from_on = :from order by seq desc limit 1)
                        """)
                        .param("institution", pledge.institution().value())
                        .param("minutes", pledge.minutes())
                        .param("from", pledge.from())
                        .param("reason", pledge.reason())
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                == 1;
    }
}
