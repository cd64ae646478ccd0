package org.twige.assessment.flags;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where unusual finals are found, each kind in one statement. Only finals that were passed are flagged: nobody gains
 * by one that was not. A final is flagged once for each kind, however often it is looked at.
 */
@Repository
class Detections {

    /** Each night looks back so far, so that a night that was missed is made up for. */
    private static final Duration NEW = Duration.ofDays(3);

    /** Answer sets are compared with finals of this time. */
    private static final Duration COMPARED = Duration.ofDays(30);

    /** The wrong answers of late, where enough people have answered to tell how usual each is. */
    private static final String WRONG = """
            with lately as (
                select a.attempt_id, a.person_id, a.passed, a.closed_at > :since as new, p.institution_id
                  from assessment.report_attempt a
                  join people.report_person p on p.person_id = a.person_id
                 where a.closed_at > :compared and a.closed_at <= :now),
            wrong as materialized (
                select l.*, d.item_id, r.choice, k.same
                  from lately l
                  join assessment.attempt_item d on d.attempt_id = l.attempt_id and d.seed is null
                  join assessment.item i on i.id = d.item_id and i.answer in ('one', 'several')
                  join assessment.item_record k on k.item_id = d.item_id and k.wrong >= 30
                  join assessment.response r on r.attempt_id = d.attempt_id and r.position = d.position
                 where assessment.mark(i.answer, r.choice, i.key) < 1),
            """;

    private final JdbcClient database;

    Detections(JdbcClient database) {
        this.database = database;
    }

    /**
     * At least half of the questions answered within a tenth of the usual time, of these at least seven in ten rightly.
     *
     * @see "Wise, Ma (2012), normative threshold NT10: a tenth of the usual time of the item, at most 10 seconds"
     */
    int times(Instant now, LocalDate replyUntil) {
        return raise(FlagKind.TIMES, now, replyUntil, """
                with looked as (
                    select a.attempt_id, a.out_of, extract(epoch from a.closed_at - a.opened_at) as took,
                           coalesce(k.median_seconds, 0) as usual,
                           t.seconds < case when k.responses >= 30 then greatest(2, least(10, k.median_seconds / 10))
                                            else 3 end as fast,
                           assessment.mark(i.answer, r.choice, coalesce(d.key, i.key)) = 1 as is_right
                      from assessment.report_attempt a
                      join assessment.attempt_item d on d.attempt_id = a.attempt_id
                      join assessment.item i on i.id = d.item_id
                      join assessment.response r on r.attempt_id = d.attempt_id and r.position = d.position
                      join lateral (select position, seconds from assessment.report_response_time
                                     where attempt_id = a.attempt_id) t on t.position = d.position
                      left join assessment.item_record k on k.item_id = d.item_id
                     where a.closed_at > :since and a.closed_at <= :now and a.passed),
                counted as (
                    select attempt_id, out_of, min(took) as took, sum(usual) as usual,
                           count(*) filter (where fast) as fast, count(*) filter (where fast and is_right) as fast_right
                      from looked group by attempt_id, out_of),
                unusual as (
                    select attempt_id,
                           jsonb_build_object('questions', out_of, 'fast', fast, 'right', fast_right,
                                              'seconds', round(took), 'usual', round(usual)) as evidence
                      from counted
                     where fast >= 8 and fast * 2 >= out_of and fast_right * 10 >= fast * 7)
                """);
    }

    /**
     * Pairs of people of one institution who were both wrong at some questions and chose the same wrong answers so often
     * that chance gives it to fewer than one pair in twenty among all pairs that were compared, taken together.
     *
     * @see "Bellezza, Bellezza (1989), error-similarity analysis; the mean chance makes the tail larger, never smaller:
     *     Hoeffding (1956)"
     */
    int shared(Instant now, LocalDate replyUntil) {
        return raise(FlagKind.SHARED, now, replyUntil, WRONG + """
                pair as (
                    select one.attempt_id, other.attempt_id as other_id, count(*) as wrong,
                           count(*) filter (where one.choice = other.choice) as same, avg(one.same) as chance
                      from wrong one
                      join wrong other on other.item_id = one.item_id and other.institution_id = one.institution_id
                       and other.person_id <> one.person_id
                     where one.new
                     group by one.attempt_id, other.attempt_id
                    having count(*) >= 4),
                judged as (
                    select pair.*, count(*) over () as pairs,
                           assessment.binomial_tail(cast(same as int), cast(wrong as int), cast(chance as float8)) as tail
                      from pair),
                alike as (
                    select * from judged where same >= 4 and same >= wrong * chance + 1 and tail * pairs <= 0.05),
                both_sides as (
                    select attempt_id, other_id, wrong, same, chance, tail, pairs from alike
                    union
                    select other_id, attempt_id, wrong, same, chance, tail, pairs from alike),
                unusual as (
                    select distinct on (s.attempt_id) s.attempt_id,
                           jsonb_build_object('same', s.same, 'wrong', s.wrong, 'expected', round(s.wrong * s.chance, 1),
                                              'people', count(*) over (partition by s.attempt_id),
                                              'pairs', s.pairs, 'other', s.other_id) as evidence
                      from both_sides s
                      join lately l on l.attempt_id = s.attempt_id and l.passed
                     order by s.attempt_id, s.tail)
                """);
    }

    /** Four people or more who passed the final of a course within one hour of one day with one device. */
    int devices(Instant now, LocalDate replyUntil) {
        return raise(FlagKind.DEVICE, now, replyUntil, """
                with marked as (
                    select a.attempt_id, a.person_id, a.course_id, a.closed_at, m.on_day, m.mark
                      from assessment.report_attempt a
                      join assessment.device_mark m on m.attempt_id = a.attempt_id
                     where a.closed_at > :since and a.closed_at <= :now and a.passed),
                hour as (
                    select last.attempt_id as last_id, last.mark, last.on_day, last.course_id, last.closed_at,
                           count(distinct other.person_id) as people,
                           extract(epoch from last.closed_at - min(other.closed_at)) as seconds
                      from marked last
                      join marked other
                        on other.mark = last.mark and other.on_day = last.on_day and other.course_id = last.course_id
                       and other.closed_at between last.closed_at - interval '1 hour' and last.closed_at
                     group by last.attempt_id, last.mark, last.on_day, last.course_id, last.closed_at
                    having count(distinct other.person_id) >= 4),
                unusual as (
                    select distinct on (m.attempt_id) m.attempt_id,
                           jsonb_build_object('people', h.people, 'minutes', ceil(h.seconds / 60)) as evidence
                      from marked m
                      join hour h on h.mark = m.mark and h.on_day = m.on_day and h.course_id = m.course_id
                       and m.closed_at between h.closed_at - interval '1 hour' and h.closed_at
                     order by m.attempt_id, h.people desc)
                """);
    }

    private int raise(FlagKind kind, Instant now, LocalDate replyUntil, String unusual) {
        return database.sql(unusual + """
                insert into assessment.flag (attempt_id, kind, evidence, raised_at, reply_until)
                select attempt_id, :kind, evidence, :now, :replyUntil from unusual
                on conflict (attempt_id, kind) do nothing
                """)
                .param("kind", kind.name())
                .param("since", now.minus(NEW).atOffset(ZoneOffset.UTC))
                .param("compared", now.minus(COMPARED).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("replyUntil", replyUntil)
                .update();
    }
}
