package org.twige.assessment.quality;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where every answer of the forms laid out by {@link Takers} is marked and summed up; gone with the transaction.
 *
 * <p>Forms are drawn, so a mark is looked at as what it is above or below the mean of its item: see decision 401.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Answers {

    /** Longer pauses are something else than thinking about one question. */
    private static final int LONGEST_SECONDS = 600;

    /** A mean needs no more. */
    private static final int TIMED_FORMS = 20_000;

    private final JdbcClient database;

    Answers(JdbcClient database) {
        this.database = database;
    }

    /** The statements are for millions of rows: they get memory and time that no page would get. */
    void takeTime() {
        database.sql("set local statement_timeout = '30min'").update();
        database.sql("set local work_mem = '128MB'").update();
        database.sql("set local jit = off").update();
    }

    /** One row per question that was asked. Both tables are read in the order of their keys, which is how they grew. */
    void mark() {
        database.sql("set local enable_seqscan = off").update();
        database.sql("""
                create temp table quality_answer on commit drop as
                select taken.number as form, known.number as item,
                       case when not known.in_parts
                            then case when r.choice = coalesce(drawn.key, known.key) then cast(1 as float8) else 0 end
                            when r.choice is null then 0
                            else cast(assessment.points(known.answer, r.choice, coalesce(drawn.key, known.key)) as float8)
                                 / assessment.worth(known.answer, coalesce(drawn.key, known.key)) end as mark,
                       taken.recent, r.language,
                       case when not known.in_figures or r.choice is null then r.choice
                            when r.choice = coalesce(drawn.key, known.key) then 'right'
                            else 'wrong' end as choice,
                       case when not known.in_figures then drawn.key end as key
                  from assessment.attempt_item drawn
                  left join assessment.response r
                    on r.attempt_id = drawn.attempt_id and r.position = drawn.position
                  join quality_form_taken taken on taken.attempt_id = drawn.attempt_id
                  join quality_known known on known.item_id = drawn.item_id
                """).update();
        database.sql("set local enable_seqscan = on").update();
        database.sql("analyze quality_answer (form, item)").update();
    }

    /** Of so many forms, evenly spread: what passed between one answer and the one to the question before. */
    private void times() {
        database.sql("""
                create temp table quality_time on commit drop as
                with spread as (
                    select attempt_id, opened_at from quality_form_taken
                     where number % (select 1 + count(*) / :most from quality_form_taken) = 0),
                passed as (
                    select drawn.item_id,
                           date_part('epoch', r.answered_at - greatest(spread.opened_at, lag(r.answered_at) over (
                               partition by drawn.attempt_id order by drawn.position))) as seconds
                      from spread
                      join assessment.attempt_item drawn on drawn.attempt_id = spread.attempt_id
                      left join assessment.response r
                        on r.attempt_id = drawn.attempt_id and r.position = drawn.position)
                select known.number as item, count(*) as timed, avg(seconds) as seconds
                  from passed join quality_known known on known.item_id = passed.item_id
                 where seconds between 1 and :longest
                 group by known.number
                """)
                .param("most", TIMED_FORMS)
                .param("longest", LONGEST_SECONDS)
                .update();
    }

    /** One row per item, per form, per item and what was chosen, and per item, score and group. */
    void sumUp() {
        items();
        times();
        forms();
        choices();
        database.sql("""
                create temp table quality_cell on commit drop as
                select answer.item, form.part, answer.language, count(*) as forms,
                       count(*) filter (where answer.mark = 1) as wholes
                  from quality_answer answer
                  join quality_score form using (form)
                 group by answer.item, form.part, answer.language
                """).update();
    }

    /** With the sums from which a correlation of the mark and the rest of the form is made: one mark in each row. */
    private void choices() {
        database.sql("""
                create temp table quality_choice on commit drop as
                with each as (
                    select answer.item, answer.choice, answer.key, form.items, min(answer.mark) as mark, count(*) as forms,
                           sum(form.share) as share, sum(form.share * form.share) as share2
                      from quality_answer answer
                      join quality_score form using (form)
                     group by answer.item, answer.choice, answer.key, form.items)
                select each.item, choice, key, each.forms, each.forms * above as above, each.forms * above * above as above2,
                       share - each.forms * part as rest, share2 - 2 * part * share + each.forms * part * part as rest2,
                       above * (share - each.forms * part) as product
                  from each
                  join quality_sum item on item.item = each.item
                 cross join lateral (select mark - item.p as above) own
                 cross join lateral (select above / nullif(items - 1, 0) as part) its
                """).update();
    }

    private void items() {
        database.sql("""
                create temp table quality_sum on commit drop as
                select item, count(*) as forms, avg(mark) as p, sum(mark * mark) as squares,
                       count(*) filter (where choice is null) as unanswered,
                       count(*) filter (where recent) as recent,
                       avg(mark) filter (where recent) as recent_p,
                       coalesce(sum(mark * mark) filter (where recent), 0) as recent_squares
                  from quality_answer
                 group by item
                """).update();
        database.sql("analyze quality_sum").update();
    }

    /** A stratum is a whole mark; the small step keeps equal scores together when their sums differ in the last digit. */
    private void forms() {
        database.sql("""
                create temp table quality_score on commit drop as
                select s.form, s.items, s.above, s.above2, s.marks, s.above / nullif(s.items - 1, 0) as share, taken.course_id, taken.version_id, taken.circle,
                       cast(floor(s.above + 0.500001) as int) as stratum,
                       cast(dense_rank() over (order by taken.circle, floor(s.above + 0.500001)) as int) as part
                  from (select answer.form, cast(count(*) as int) as items, sum(mark) as marks,
                               sum(mark - item.p) as above, sum((mark - item.p) * (mark - item.p)) as above2
                          from quality_answer answer
                          join quality_sum item using (item)
                         group by answer.form) s
                  join quality_form_taken taken on taken.number = s.form
                """).update();
        database.sql("analyze quality_score").update();
    }
}
