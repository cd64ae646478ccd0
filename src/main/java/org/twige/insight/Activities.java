package org.twige.insight;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where the figures are kept that are counted every few minutes. */
@Repository
class Activities {

    private final JdbcClient database;

    Activities(JdbcClient database) {
        this.database = database;
    }

    /** How many were done at the end of a day. */
    record Total(LocalDate day, long eligible, long met) {}

    /** Counts everything anew; readers see the old figures until the new ones are whole. */
    @Transactional
    void recount(Instant now) {
        database.sql("set local statement_timeout = '10min'").update();
        database.sql("select pg_advisory_xact_lock(hashtext('insight.activity'))")
                .query((row, number) -> number)
                .list();
        database.sql("delete from insight.activity").update();
        countActivity(now);
        database.sql("delete from insight.day_total").update();
        countDays();
        database.sql("""
                insert into insight.counted (at) values (:now)
                on conflict (only_one) do update set at = excluded.at
                """).param("now", Timestamp.from(now)).update();
    }

    private void countActivity(Instant now) {
        database.sql("""
                insert into insight.activity
                select d.mandate_id, d.course_id, d.institution_id,
                       count(*) filter (where s.last_sign_in_at is null),
                       count(*) filter (where s.last_sign_in_at is not null and g.person_id is null),
                       count(*) filter (where g.person_id is not null),
                       count(*) filter (where g.last_at < :stuck)
                  from mandates.report_duty d
                  left join accounts.report_sign_in s on s.person_id = d.person_id
                  left join learning.report_progress g on g.person_id = d.person_id and g.course_id = d.course_id
                 where d.state = 'OPEN' and d.counts
                 group by 1, 2, 3
                """)
                .param("stuck", Timestamp.from(now.minus(Activity.STUCK_DAYS, ChronoUnit.DAYS)))
                .update();
    }

    private void countDays() {
        database.sql("""
                insert into insight.day_total
                select mandate_id, course_id, recorded_on,
                       coalesce(sum(sum(people) filter (where counts)) over running, 0),
                       coalesce(sum(sum(people) filter (where counts and state = 'MET')) over running, 0)
                  from mandates.report_day
                 group by mandate_id, course_id, recorded_on
                window running as (partition by mandate_id, course_id order by recorded_on)
                """).update();
    }

    Activity national(Cohort cohort) {
        return database.sql("""
                select coalesce(sum(never_signed_in), 0) as never_signed_in, coalesce(sum(not_started), 0) as not_started,
                       coalesce(sum(started), 0) as started, coalesce(sum(stuck), 0) as stuck,
                       (select at from insight.counted) as counted_at
                  from insight.activity where mandate_id = :mandate and course_id = :course
                """)
                .param("mandate", cohort.mandate())
                .param("course", cohort.course())
                .query((row, number) -> new Activity(
                        row.getLong("never_signed_in"),
                        row.getLong("not_started"),
                        row.getLong("started"),
                        row.getLong("stuck"),
                        Optional.ofNullable(row.getTimestamp("counted_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null)))
                .single();
    }

    /** The totals from a day on, in order; days without a change are not in it. */
    List<Total> since(Cohort cohort, LocalDate from) {
        return database.sql("""
                (select day, eligible, met from insight.day_total
                  where mandate_id = :mandate and course_id = :course and day < :from
                  order by day desc limit 1)
                union all
                (select day, eligible, met from insight.day_total
                  where mandate_id = :mandate and course_id = :course and day >= :from)
                 order by day
                """)
                .param("mandate", cohort.mandate())
                .param("course", cohort.course())
                .param("from", from)
                .query((row, number) ->
                        new Total(row.getObject("day", LocalDate.class), row.getLong("eligible"), row.getLong("met")))
                .list();
    }
}
