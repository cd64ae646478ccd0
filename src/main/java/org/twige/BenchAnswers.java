package org.twige;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closed finals of an invented nation in any number, written down in three statements: who knows more answers more rightly,
 * some leave a question out, and most read their own language.
 */
@Repository
@ConditionalOnBooleanProperty("twige.seed")
class BenchAnswers {

    static final int QUESTIONS = 20;

    private final JdbcClient database;
    private final DemoFacts facts;
    private final Clock clock;

    BenchAnswers(JdbcClient database, DemoFacts facts, Clock clock) {
        this.database = database;
        this.facts = facts;
        this.clock = clock;
    }

    /** How many questions closed finals asked. */
    @Transactional
    long questions() {
        facts.patience();
        return database.sql("""
                select count(*) from assessment.attempt_item
                  join assessment.attempt on attempt.id = attempt_id
                 where closed_at is not null
                """).query(Long.class).single();
    }

    /** Adds so many finals of {@link #QUESTIONS} questions, spread evenly over people and courses. */
    @Transactional
    void add(long finals) {
        facts.patience();
        database.sql("select cast(setseed(0.5) as text)")
                .query((row, _) -> row.getString(1))
                .list();
        database.sql("""
                create temp table bench_bank on commit drop as
                select version_id, course_id, row_number() over (order by course_id) - 1 as place,
                       count(*) over () as banks
                  from (select distinct on (course_id) course_id, version_id from assessment.bank
                         order by course_id, number desc) newest
                 where (select count(*) from assessment.item where item.version_id = newest.version_id) >= 40
                """).update();
        database.sql("""
                create temp table bench_person on commit drop as
                select person_id, language, random() as ability, row_number() over (order by staff_no) - 1 as place,
                       count(*) over () as people
                  from people.report_person
                """).update();
        database.sql("""
                create temp table bench_item on commit drop as
                select item.id as item_id, item.version_id, item.answer, item.letters, item.template is not null as own,
                       case when item.template is null then item.key else
                           case item.answer when 'number' then '42' when 'one' then 'a' when 'order' then 'abcd'
                                            else 'ac' end end as key,
                       row_number() over (partition by item.version_id order by item.code) - 1 as place,
                       count(*) over (partition by item.version_id) as items, random() as ease
                  from assessment.item join bench_bank on bench_bank.version_id = item.version_id
                """).update();
        database.sql("analyze bench_bank, bench_person, bench_item").update();
        forms(finals);
        questionsOfForms();
        responses();
    }

    private void forms(long finals) {
        database.sql("""
                create temp table bench_form (attempt_id uuid, person_place bigint, version_id uuid, opened_at timestamptz)
                    on commit drop
                """).update();
        database.sql("""
                with added as (
                    insert into assessment.attempt (person_id, course_id, version_id, number, language, opened_at, out_of,
                                                    cut, closed_at, score, passed)
                    select p.person_id, b.course_id, b.version_id, 1000 + n / (b.banks * p.people), p.language, at, :questions, 70,
                           at + interval '20 minutes', 0, false
                      from (select n, cast(:now as timestamptz) - (1 + random() * 300) * interval '1 day' as at
                              from generate_series(0, :finals - 1) n) each
                      join bench_bank b on b.place = n % (select banks from bench_bank limit 1)
                      join bench_person p
                        on p.place = n / (select banks from bench_bank limit 1) % (select people from bench_person limit 1)
                    on conflict do nothing
                    returning id, person_id, version_id, opened_at)
                insert into bench_form
                select added.id, p.place, added.version_id, added.opened_at
                  from added join bench_person p using (person_id)
                """)
                .param("questions", QUESTIONS)
                .param("finals", finals)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        database.sql("analyze bench_form").update();
    }

    private void questionsOfForms() {
        database.sql("""
                insert into assessment.attempt_item (attempt_id, position, item_id, option_order, seed, key)
                select drawn.attempt_id, drawn.position, item.item_id, item.letters,
                       case when item.own then 1 end, case when item.own then item.key end
                  from (select f.attempt_id, f.version_id, i + 1 as position,
                               cast(floor((i + random()) * size.items / :questions) as bigint) as place
                          from bench_form f
                          join (select distinct version_id, items from bench_item) size using (version_id)
                         cross join generate_series(0, :questions - 1) i
                         offset 0) drawn
                  join bench_item item on item.version_id = drawn.version_id and item.place = drawn.place
                 order by drawn.attempt_id, drawn.position
                """).param("questions", QUESTIONS).update();
    }

    private void responses() {
        database.sql("""
                insert into assessment.response (attempt_id, position, choice, language, answered_at, request_id)
                select drawn.attempt_id, drawn.position,
                       case when random() < 0.2 + 0.4 * p.ability + 0.4 * item.ease then item.key
                            else case item.answer
                                when 'number' then '41'
                                when 'several' then left(item.key, 1)
                                when 'order' then reverse(item.key)
                                else coalesce(nullif(substr(translate(item.letters, item.key, ''),
                                         1 + cast(floor(random() * 3) as int), 1), ''), 'd') end end,
                       case when random() < 0.9 then p.language else 'en' end,
                       f.opened_at + drawn.position * interval '50 seconds', gen_random_uuid()
                  from bench_form f
                  join bench_person p on p.place = f.person_place
                  join assessment.attempt_item drawn on drawn.attempt_id = f.attempt_id
                  join bench_item item on item.item_id = drawn.item_id
                 where random() < 0.98
                 order by drawn.attempt_id, drawn.position
                """).update();
    }

    /** One plain aggregate over the same answers, which any database must at least do. */
    @Transactional
    long yardstick() {
        facts.patience();
        return database.sql("select sum(length(choice)) from assessment.response")
                .query(Long.class)
                .single();
    }
}
