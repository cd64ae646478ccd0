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

    /** Finals with more equal wrong answers than chance explains; see {@link #shared}. */
    private static final String SHARED = """
            with answered as materialized (
                select a.attempt_id, a.person_id, a.passed, a.closed_at > :since as new, p.institution_id,
                       d.item_id, r.choice, assessment.mark(i.answer, r.choice, i.key) < 1 as is_wrong,
                           cast(k.wrong as numeric) / k.responses as hard
                  from assessment.report_attempt a
                  join people.report_person p on p.person_id = a.person_id
                  join assessment.attempt_item d on d.attempt_id = a.attempt_id and d.seed is null
                  join assessment.item i on i.id = d.item_id and i.answer in ('one', 'several')
                  join assessment.item_record k on k.item_id = d.item_id and k.wrong >= 30
                  join assessment.response r on r.attempt_id = d.attempt_id and r.position = d.position
                 where a.closed_at > :compared and a.closed_at <= :now),
            usual as (
                select item_id, choice, count(*) / sum(count(*)) over (partition by item_id) as share
                  from answered where is_wrong group by item_id, choice),
            taker as (
                select attempt_id, count(*) filter (where is_wrong) / greatest(sum(hard), 0.5) as slips
                  from answered group by attempt_id),
            directed as (
                select one.attempt_id, other.attempt_id as other_id, count(*) as wrong,
                       count(*) filter (where other.choice = one.choice) as same,
                       avg(least(1, other.hard * taker.slips) * usual.share) as chance
                  from answered one
                  join usual on usual.item_id = one.item_id and usual.choice = one.choice
                  join answered other on other.item_id = one.item_id and other.institution_id = one.institution_id
                   and other.person_id <> one.person_id
                  join taker on taker.attempt_id = other.attempt_id
                 where one.is_wrong and (one.new or other.new)
                 group by one.attempt_id, other.attempt_id
                having count(*) >= 4),
            judged as (
                select counted.*,
                       assessment.binomial_tail(cast(same as int), cast(wrong as int), cast(chance as float8)) as tail
                  from (select *, count(*) over () as pairs from directed) counted
                 where same >= 4 and same >= wrong * chance + 1),
            alike as (
                select one.* from judged one
                  join judged back on back.attempt_id = one.other_id and back.other_id = one.attempt_id
                 where greatest(one.tail, back.tail) * one.pairs <= 0.5),
            unusual as (
                select attempt_id,
                       jsonb_build_object('same', (array_agg(same order by tail, other_id))[1],
                                          'wrong', (array_agg(wrong order by tail, other_id))[1],
                                          'expected', round((array_agg(wrong * chance order by tail, other_id))[1], 1),
                                          'people', count(*), 'pairs', min(pairs),
                                          'other', (array_agg(other_id order by tail, other_id))[1],
                                          'others', jsonb_agg(other_id order by tail, other_id)) as evidence
                  from alike
                 where exists (select from answered a where a.attempt_id = alike.attempt_id and a.passed)
                 group by attempt_id)
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
     * Pairs of people of one institution who gave the same wrong answers to the questions that both had, so often that
     * chance makes one pair look like it in fewer than one of two nights, among all that were compared.
     *
     * <p>Asked of each of the two: of the questions that this person got wrong, at how many did the other give the very same
     * wrong answer? The chance of it, for somebody who knows as much as the other: how many get the question wrong, more or
     * fewer as the other gets more or fewer wrong than is usual, times the share of this answer among the wrong ones. Both
     * directions have to be unusual, and nothing is said about who had it from whom.
     *
     * @see "Frary, Tideman, Watts (1977), index g2, over the wrong answers of the one as in the K-index: Holland (1996),
     *     ETS RR-96-07; the limit divided by the number of pairs: Wesolowsky (2000), Journal of Applied Statistics 27; the
     *     mean chance makes the tail larger, never smaller: Hoeffding (1956)"
     */
    int shared(Instant now, LocalDate replyUntil) {
        return raise(FlagKind.SHARED, now, replyUntil, SHARED);
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
                           jsonb_build_object('people', h.people, 'minutes', ceil(h.seconds / 60),
                                              'others', (select jsonb_agg(o.attempt_id) from marked o
                                                          where o.mark = m.mark and o.on_day = m.on_day
                                                            and o.course_id = m.course_id)) as evidence
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
