package org.twige.assessment.sitting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.assessment.DrawnItem;

/** Where it is kept what was drawn for a seat, and how well it was answered. */
@Repository
class SeatForms {

    private final JdbcClient database;

    SeatForms(JdbcClient database) {
        this.database = database;
    }

    /** Holds back every other draw for the seat until this transaction ends; true if nothing is drawn yet. */
    boolean lockUndrawn(UUID seat) {
        return database.sql("select drawn_at is null from assessment.seat where id = :seat for update")
                .param("seat", seat)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Writes down what was drawn, in its order, and that it was shown once more. */
    void draw(UUID seat, List<DrawnItem> form, Instant now) {
        var items = form.stream().map(DrawnItem::item).toArray(UUID[]::new);
        database.sql("""
                insert into assessment.seat_item (seat_id, position, item_id, option_order, seed, key)
                select :seat, position, item, option_order, seed, key
                  from unnest(:items, :orders, :seeds, :keys)
                       with ordinality as drawn (item, option_order, seed, key, position)
                """)
                .param("seat", seat)
                .param("items", items)
                .param("orders", form.stream().map(DrawnItem::order).toArray(String[]::new))
                .param("seeds", form.stream().map(DrawnItem::seed).toArray(Long[]::new))
                .param("keys", form.stream().map(DrawnItem::key).toArray(String[]::new))
                .update();
        database.sql("update assessment.seat set drawn_at = :now where id = :seat")
                .param("now", Sittings.at(now))
                .param("seat", seat)
                .update();
        database.sql("""
                update assessment.item_exposure set shown = shown + 1
                 where item_id in (
                    select item_id from assessment.item_exposure where item_id = any(:items)
                       for update skip locked)
                """).param("items", items).update();
    }

    /** Begins the time, once. */
    void begin(UUID seat, Instant now, Instant until) {
        database.sql("""
                update assessment.seat set begun_at = :now, until_at = :until, absent = false
                 where id = :seat and begun_at is null
                """)
                .param("now", Sittings.at(now))
                .param("until", Sittings.at(until))
                .param("seat", seat)
                .update();
    }

    void finish(UUID seat, Instant now) {
        database.sql("update assessment.seat set finished_at = :now where id = :seat and finished_at is null")
                .param("now", Sittings.at(now))
                .param("seat", seat)
                .update();
    }

    /**
     * Marks what counts now: the last answer in time to each question, or what two people read from the sheet. Said
     * again, it says the same.
     */
    void mark(UUID seat, Instant now) {
        mark("s.id = :id", seat, now);
    }

    /** Marks everybody of a sitting who has begun. */
    void markAll(UUID sitting, Instant now) {
        mark("s.sitting_id = :id and s.begun_at is not null", sitting, now);
    }

    private void mark(String which, UUID id, Instant now) {
        database.sql("""
                with judged as (
                    select s.id, coalesce(round(sum(assessment.mark(
                               i.answer, given.choice, coalesce(d.key, i.key))), 2), 0) as score
                      from assessment.seat s
                      join assessment.seat_item d on d.seat_id = s.id
                      join assessment.item i on i.id = d.item_id
                      left join lateral (
                            select r.choice from assessment.seat_response r
                             where r.seat_id = s.id and r.position = d.position and r.paper = s.paper
                               and (s.paper or r.answered_at <= s.until_at)
                             order by r.answered_at desc, r.id desc
                             limit 1) given on true
                     where
                """ + which + """
                     group by s.id)
                update assessment.seat s
                   set score = judged.score, passed = judged.score * 100 >= t.cut * t.out_of, marked_at = :now
                  from judged, assessment.sitting t
                 where s.id = judged.id and t.id = s.sitting_id
                """)
                .param("id", id)
                .param("now", Sittings.at(now))
                .update();
    }

    /** The place of the first question without an answer; empty when all have one. */
    Optional<Integer> firstUnanswered(UUID seat) {
        return database.sql("""
                select min(d.position)
                  from assessment.seat_item d
                 where d.seat_id = :seat
                   and not exists (select from assessment.seat_response r
                                    where r.seat_id = d.seat_id and r.position = d.position and not r.paper)
                """).param("seat", seat).query(Integer.class).optional();
    }
}
