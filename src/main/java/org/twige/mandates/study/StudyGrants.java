package org.twige.mandates.study;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    private final JdbcClient database;
    private final JsonMapper json;

    StudyGrants(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** What holds now or will hold, in the tree's order; what holds for the scope from above comes first. */
    List<StudyGrant> around(Scope scope, LocalDate today) {
        return database.sql("""
                select i.code, i.names, g.minutes_per_week, g.from_on, coalesce(p.names, '') as by_names
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
                .query((row, _) -> new StudyGrant(
                        row.getString("code"),
                        new LocalText(json.readValue(row.getString("names"), NAMES)),
                        row.getInt("minutes_per_week"),
                        row.getObject("from_on", LocalDate.class),
                        row.getString("by_names")))
                .list();
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
    boolean add(InstitutionId institution, int minutes, LocalDate from, UUID by, Instant at) {
        database.sql("select pg_advisory_xact_lock(hashtext('mandates.study_grant'))")
                .query((_, _) -> true)
                .single();
        return database.sql("""
                        insert into mandates.study_grant (institution_id, minutes_per_week, from_on, recorded_at, recorded_by)
                        select :institution, :minutes, :from, :at, :by
                         where :minutes is distinct from (
                               select minutes_per_week from mandates.study_grant
                                where institution_id = :institution and from_on = :from order by seq desc limit 1)
                        """)
                        .param("institution", institution.value())
                        .param("minutes", minutes)
                        .param("from", from)
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                == 1;
    }
}
