package org.twige.mandates.shortfall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.Country;
import org.twige.country.LocalText;
import org.twige.mandates.ledger.Moment;
import org.twige.people.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where it is counted and kept which units have too little time to learn. */
@Repository
class Shortfalls {

    static final int MOST = 500;

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    /** Units in which more than one learner in ten is short of time. */
    private static final String SHORT_UNITS = """
            with places as materialized (
                select i.institution_id from people.report_institution i
                 where cast(:top as uuid) is null
                    or i.path <@ (select t.path from people.report_institution t where t.institution_id = :top)
            ), granted as materialized (
                select institution_id, minutes_per_week from mandates.report_study_time(:on)
            ), owed as materialized (
                select d.person_id, d.institution_id, d.course_id, min(d.due_on) as due_on,
                       bool_and(d.changes_to is not null) as changes
                  from mandates.duty d
                  join places t on t.institution_id = d.institution_id
                 where d.current and d.counts and d.state = 'OPEN' and d.due_on >= :on
                 group by d.person_id, d.institution_id, d.course_id
            ), lessons as materialized (
                select c.course_id, c.minutes as whole, sum(l.minutes) as minutes
                  from courses.report_course c
                  join courses.report_lesson l on l.version_id = c.version_id
                 group by c.course_id, c.minutes
            ), done as materialized (
                select person_id, course_id, minutes from learning.report_minutes_done
            ), so_far as (
                select o.person_id, o.institution_id, o.due_on - cast(:on as date) as days,
                       sum(greatest(case when o.changes then l.minutes else l.whole end - coalesce(m.minutes, 0), 0))
                           over (partition by o.person_id order by o.due_on, o.course_id
                                 rows unbounded preceding) as minutes
                  from owed o
                  join lessons l on l.course_id = o.course_id
                  left join done m on m.person_id = o.person_id and m.course_id = o.course_id
            ), need as (
                select person_id, institution_id, cast(max(ceil(minutes * 7.0 / greatest(days, 1))) as int) as needed
                  from so_far where minutes > 0
                 group by person_id, institution_id
            ), unit as materialized (
                select n.institution_id, count(*) as learners,
                       count(*) filter (where n.needed > coalesce(g.minutes_per_week, :usual)) as short_of_time,
                       coalesce(min(g.minutes_per_week), :usual) as granted,
                       percentile_disc(0.9) within group (order by n.needed) as needed
                  from need n
                  left join granted g on g.institution_id = n.institution_id
                 group by n.institution_id
                having count(*) filter (where n.needed > coalesce(g.minutes_per_week, :usual)) * 10 > count(*)
            )
            """;

    private final JdbcClient database;
    private final JsonMapper json;
    private final Country country;

    Shortfalls(JdbcClient database, JsonMapper json, Country country) {
        this.database = database;
        this.json = json;
        this.country = country;
    }

    /**
     * Counts every unit at or below an institution, or all; what is solved ends.
     *
     * @param begin whether what is new begins; otherwise only what is known is counted again
     * @return how many units are short of time
     */
    int count(@Nullable UUID top, boolean begin, Moment moment) {
        database.sql("select set_config('statement_timeout', '10min', true) || set_config('work_mem', '96MB', true)")
                .query(String.class)
                .single();
        return database.sql(SHORT_UNITS + """
                , known as (
                    insert into mandates.shortfall as s
                           (institution_id, since_on, counted_at, learners, short_of_time, granted, needed)
                    select u.institution_id, :on, :at, u.learners, u.short_of_time, u.granted, u.needed
                      from unit u
                     where :begin or exists (select from mandates.shortfall o
                                              where o.institution_id = u.institution_id and o.ended_on is null)
                    on conflict (institution_id) where ended_on is null do update
                       set counted_at = excluded.counted_at, learners = excluded.learners,
                           short_of_time = excluded.short_of_time, granted = excluded.granted,
                           needed = excluded.needed
                    returning s.id
                ), ended as (
                    update mandates.shortfall s set ended_on = :on
                     where s.ended_on is null and s.institution_id in (select institution_id from places)
                       and not exists (select from unit u where u.institution_id = s.institution_id)
                )
                select count(*) from known
                """)
                .param("top", top)
                .param("on", moment.on())
                .param("at", Timestamp.from(moment.at()))
                .param("usual", country.studyMinutes())
                .param("begin", begin)
                .query(Integer.class)
                .single();
    }

    /** What is short of time now in a scope, most people first. */
    List<Shortfall> within(Scope scope) {
        return database.sql("""
                select i.code, i.names, s.since_on, s.counted_at, s.learners, s.short_of_time, s.granted, s.needed
                  from mandates.shortfall s
                  join people.report_institution i on i.institution_id = s.institution_id
                 where s.ended_on is null and i.path <@ any(cast(:scope as ltree[]))
                 order by s.short_of_time desc, i.code limit :most
                """)
                .param("scope", scope.pathArray())
                .param("most", MOST)
                .query(this::shortfall)
                .list();
    }

    int open(Scope scope) {
        return database.sql("""
                select count(*) from mandates.shortfall s
                  join people.report_institution i on i.institution_id = s.institution_id
                 where s.ended_on is null and i.path <@ any(cast(:scope as ltree[]))
                """)
                .param("scope", scope.pathArray())
                .query(Integer.class)
                .single();
    }

    /** How many people of all these units are short of time, also where the list has no room for them. */
    long people(Scope scope) {
        return database.sql("""
                select coalesce(sum(s.short_of_time), 0) from mandates.shortfall s
                  join people.report_institution i on i.institution_id = s.institution_id
                 where s.ended_on is null and i.path <@ any(cast(:scope as ltree[]))
                """)
                .param("scope", scope.pathArray())
                .query(Long.class)
                .single();
    }

    private Shortfall shortfall(ResultSet row, int number) throws SQLException {
        return new Shortfall(
                row.getString("code"),
                new LocalText(json.readValue(row.getString("names"), NAMES)),
                row.getObject("since_on", LocalDate.class),
                row.getTimestamp("counted_at").toInstant(),
                row.getInt("learners"),
                row.getInt("short_of_time"),
                row.getInt("granted"),
                row.getInt("needed"));
    }
}
