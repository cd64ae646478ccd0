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

    private final JdbcClient database;

    Answers(JdbcClient database) {
        this.database = database;
    }

    /** The statements are for millions of rows: they get memory and time that no page would get. */
    void takeTime() {
        database.sql("set local statement_timeout = '30min'").update();
        database.sql("set local work_mem = '128MB'").update();
        database.sql("set local temp_buffers = '64MB'").update();
        database.sql("set local jit = off").update();
    }

    /** One row per question that was asked. Both tables are read in the order of their keys, which is how they grew. */
    void mark() {
        database.sql("set local enable_seqscan = off").update();
        database.sql("""
                create temp table quality_answer on commit drop as
                select taken.number as form, known.number as item, taken.recent, said.language,
                       case when known.answer = 'number' and said.choice is not null
                            then case when said.choice = coalesce(said.key, known.key) then 'right' else 'wrong' end
                            else said.choice end as choice,
                       case when known.answer <> 'number' then said.key end as key,
                       case when known.answer in ('one', 'number')
                            then case when said.choice = coalesce(said.key, known.key)
                                      then cast(1 as float8) else cast(0 as float8) end
                            else cast(assessment.mark(known.answer, said.choice, coalesce(said.key, known.key)) as float8)
                        end as mark,
                       cast(date_part('epoch', said.answered_at - greatest(taken.opened_at, said.before_at)) as float4)
                           as seconds
                  from (select drawn.attempt_id, drawn.item_id, drawn.key, r.choice, r.language, r.answered_at,
                               lag(r.answered_at) over (partition by drawn.attempt_id order by drawn.position) as before_at
                          from assessment.attempt_item drawn
                          left join assessment.response r
                            on r.attempt_id = drawn.attempt_id and r.position = drawn.position
                        offset 0) said
                  join quality_form_taken taken on taken.attempt_id = said.attempt_id
                  join quality_known known on known.item_id = said.item_id
                """).update();
        database.sql("set local enable_seqscan = on").update();
        database.sql("analyze quality_answer (form, item)").update();
    }

    /** One row per item, per form, per item and what was chosen, and per item, score and group. */
    void sumUp() {
        items();
        forms();
        choices();
        database.sql("""
                create temp table quality_cell on commit drop as
                select answer.item, form.stratum, form.circle, answer.language, count(*) as forms,
                       count(*) filter (where answer.mark = 1) as wholes
                  from quality_answer answer
                  join quality_score form using (form)
                 group by answer.item, form.stratum, form.circle, answer.language
                """).update();
    }

    /** With the sums from which a correlation of the mark and the rest of the form is made. */
    private void choices() {
        database.sql("""
                create temp table quality_choice on commit drop as
                with each as (
                    select answer.item, answer.choice, answer.key, answer.mark - item.p as above,
                           (form.above - answer.mark + item.p) / nullif(form.items - 1, 0) as rest
                      from quality_answer answer
                      join quality_sum item using (item)
                      join quality_score form using (form))
                select item, choice, key, count(*) as forms, sum(above) as above, sum(above * above) as above2,
                       sum(rest) as rest, sum(rest * rest) as rest2, sum(above * rest) as product
                  from each
                 group by item, choice, key
                """).update();
    }

    private void items() {
        database.sql("""
                create temp table quality_sum on commit drop as
                select item, count(*) as forms, avg(mark) as p, sum(mark * mark) as squares,
                       count(*) filter (where choice is null) as unanswered,
                       count(*) filter (where recent) as recent,
                       avg(mark) filter (where recent) as recent_p,
                       coalesce(sum(mark * mark) filter (where recent), 0) as recent_squares,
                       count(*) filter (where seconds between 1 and :longest) as timed,
                       avg(seconds) filter (where seconds between 1 and :longest) as seconds
                  from quality_answer
                 group by item
                """).param("longest", LONGEST_SECONDS).update();
        database.sql("analyze quality_sum").update();
    }

    /** A stratum is a whole mark; the small step keeps equal scores together when their sums differ in the last digit. */
    private void forms() {
        database.sql("""
                create temp table quality_score on commit drop as
                select s.*, taken.course_id, taken.version_id, taken.circle,
                       cast(floor(s.above + 0.500001) as int) as stratum
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
