package org.twige.assessment.flags;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the night writes down what closed attempts tell about the items: how often wrong, and how long. */
@Repository
class ItemRecords {

    private static final Duration LATELY = Duration.ofDays(90);
    private static final Duration RECENT = Duration.ofDays(30);

    private final JdbcClient database;

    ItemRecords(JdbcClient database) {
        this.database = database;
    }

    /** Counting goes through millions of responses. */
    void takeTime() {
        database.sql("select set_config('statement_timeout', '10min', true)")
                .query(String.class)
                .single();
    }

    /** One statement for all items; an item that nobody answered lately keeps what was known of it. */
    int count(Instant now) {
        return database.sql("""
                with answered as (
                    select d.item_id, t.seconds,
                           assessment.mark(i.answer, r.choice, coalesce(d.key, i.key)) as mark
                      from assessment.attempt a
                      join assessment.attempt_item d on d.attempt_id = a.id
                      join assessment.item i on i.id = d.item_id
                      join assessment.response r on r.attempt_id = d.attempt_id and r.position = d.position
                      join lateral (select position, seconds from assessment.report_response_time
                                     where attempt_id = a.id) t on t.position = d.position
                     where a.closed_at > :since)
                insert into assessment.item_record (item_id, responses, median_seconds, wrong, counted_at)
                select item_id, count(*), percentile_cont(0.5) within group (order by seconds),
                       count(*) filter (where mark < 1), :now
                  from answered
                 group by item_id
                on conflict (item_id) do update
                   set responses = excluded.responses, median_seconds = excluded.median_seconds,
                       wrong = excluded.wrong, counted_at = excluded.counted_at
                """)
                .param("since", now.minus(LATELY).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The share of the forms of late in which each item was shown. */
    void countShown(Instant now) {
        database.sql("""
                with forms as (
                    select version_id, count(*) as forms from assessment.attempt
                     where opened_at > :since and not changes group by version_id),
                drawn as (
                    select d.item_id, count(*) as times
                      from assessment.attempt a
                      join assessment.attempt_item d on d.attempt_id = a.id
                     where a.opened_at > :since and not a.changes group by d.item_id),
                fresh as (
                    select i.id, coalesce(drawn.times, 0) / cast(greatest(coalesce(forms.forms, 0), 20) as numeric)
                           as lately
                      from assessment.item i
                      left join drawn on drawn.item_id = i.id
                      left join forms on forms.version_id = i.version_id)
                update assessment.item_exposure e set lately = least(1, fresh.lately)
                  from fresh where fresh.id = e.item_id and e.lately <> round(least(1, fresh.lately), 4)
                """)
                .param("since", now.minus(RECENT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
