package org.twige.assessment.quality;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where the figures of a run are written down, from what {@link Answers} summed up. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Figures {

    /** Each item with its newest row, the forms that could show it, its correlation, and what came before the recent forms. */
    private static final String ITEMS = """
            with newest as (
                select distinct on (number) number, course_id, code, print, item_id
                  from quality_known
                 order by number, version desc),
            shown as (
                select number, sum(forms) as could_show
                  from quality_known
                  join (select version_id, count(*) as forms from quality_score group by version_id) taken
                 using (version_id)
                 group by number),
            related as (
                select item, (sum(product) - sum(above) * sum(rest) / sum(forms))
                             / nullif(sqrt(greatest(0, (sum(above2) - sum(above) ^ 2 / sum(forms))
                                                     * (sum(rest2) - sum(rest) ^ 2 / sum(forms)))), 0) as r
                  from quality_choice
                 group by item),
            periods as (
                select item, forms - recent as earlier,
                       (forms * p - recent * coalesce(recent_p, 0)) / nullif(forms - recent, 0) as earlier_p,
                       squares - recent_squares as earlier_squares
                  from quality_sum)
            """;

    private final JdbcClient database;

    Figures(JdbcClient database) {
        this.database = database;
    }

    /**
     * Coefficient alpha from the mean variance of an item and the mean covariance of two, over all pairs that were asked
     * together; of one fixed form it is the coefficient of the books, and KR-20 where marks are whole.
     */
    void forms(UUID run) {
        database.sql("""
                insert into assessment.quality_form (
                    run_id, course_id, forms, items, mean, deviation, alpha, alpha_error, measurement_error)
                with summed as (
                    select course_id, count(*) as n, avg(marks) as mean, stddev_samp(marks) as deviation,
                           sum(above2) / sum(items) as variance,
                           (sum(above * above) - sum(above2)) / nullif(sum(items * (items - 1)), 0) as covariance
                      from quality_score
                     group by course_id),
                newest as (
                    select distinct on (score.course_id) score.course_id, score.items as k
                      from quality_score score
                      join assessment.bank on bank.version_id = score.version_id
                     order by score.course_id, bank.number desc, score.items desc),
                reliable as (
                    select *, k * covariance / nullif(variance + (k - 1) * covariance, 0) as alpha
                      from summed join newest using (course_id))
                select :run, course_id, n, k, mean, deviation, alpha,
                       (1 - alpha) * sqrt(2.0 * k / nullif((k - 1) * n, 0)),
                       sqrt(greatest(0, k * (variance - covariance)))
                  from reliable
                """).param("run", run).update();
    }

    void items(UUID run, int enough) {
        database.sql("""
                insert into assessment.quality_item (
                    run_id, course_id, code, print, item_id, forms, facility, facility_error, discrimination,
                    discrimination_error, unanswered, timed, seconds, could_show, earlier, recent, drift, drift_error)
                """ + ITEMS + """
                select :run, newest.course_id, newest.code, newest.print, newest.item_id, s.forms, s.p,
                       sqrt(greatest(0, s.squares - s.forms * s.p * s.p) / nullif((s.forms - 1) * s.forms, 0)),
                       r, (1 - r * r) / nullif(sqrt(s.forms - 1), 0), s.unanswered, coalesce(times.timed, 0), times.seconds,
                       shown.could_show, t.earlier, s.recent,
                       case when compared.fairly then s.recent_p - t.earlier_p end,
                       case when compared.fairly then sqrt(
                           greatest(0, s.recent_squares - s.recent * s.recent_p * s.recent_p)
                               / nullif((s.recent - 1) * s.recent, 0)
                           + greatest(0, t.earlier_squares - t.earlier * t.earlier_p * t.earlier_p)
                               / nullif((t.earlier - 1) * t.earlier, 0)) end
                  from quality_sum s
                  join newest on newest.number = s.item
                  join shown on shown.number = s.item
                  join related on related.item = s.item
                  join periods t on t.item = s.item
                  left join quality_time times on times.item = s.item
                 cross join lateral (select least(s.recent, t.earlier) >= :enough) compared (fairly)
                """)
                .param("run", run)
                .param("enough", enough)
                .update();
    }

    /** Of a number only right and wrong are counted; of an order, each step, and how often it stood in its place. */
    void options(UUID run) {
        database.sql("""
                insert into assessment.quality_option (
                    run_id, course_id, code, print, letter, chosen, right_ones, rest)
                with newest as (
                    select distinct on (number) * from quality_known order by number, version desc),
                lettered as (
                    select newest.course_id, newest.code, newest.print, part.letter, given.forms as n, given.rest,
                           case newest.answer
                                when 'number' then part.letter = 'right'
                                when 'order' then part.letter = substr(coalesce(given.key, newest.key), cast(place as int), 1)
                                else strpos(coalesce(given.key, newest.key), part.letter) > 0 end as is_right
                      from quality_choice given
                      join newest on newest.number = given.item
                     cross join lateral unnest(case when newest.answer = 'number' then array[given.choice]
                                                    else string_to_array(given.choice, null) end)
                                with ordinality as part (letter, place)
                     where given.choice is not null)
                select :run, course_id, code, print, letter, sum(n), coalesce(sum(n) filter (where is_right), 0),
                       sum(rest) / sum(n)
                  from lettered
                 group by course_id, code, print, letter
                """).param("run", run).update();
    }
}
