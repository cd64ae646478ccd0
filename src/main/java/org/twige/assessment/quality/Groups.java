package org.twige.assessment.quality;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where it is written down whether an item is harder for a group than for others who know as much. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Groups {

    /** The largest group of a course is the one that all others are set beside. */
    private static final String PAIRS = """
            with told as (
                select cell.item, score.stratum, dimension.name as dimension, dimension.part, sum(cell.forms) as n,
                       sum(cell.wholes) as wholes
                  from quality_cell cell
                  join (select distinct part, stratum, circle from quality_score) score using (part)
                  join (select distinct circle, place, track, sex from quality_form_taken) taken using (circle)
                 cross join lateral (values ('LANGUAGE', cell.language), ('PLACE', taken.place), ('TRACK', taken.track),
                                            ('SEX', taken.sex)) dimension (name, part)
                 where dimension.part is not null
                 group by 1, 2, 3, 4),
            item as (
                select distinct on (number) number, course_id, code, print from quality_known order by number, version desc),
            largest as (
                select distinct on (item.course_id, told.dimension) item.course_id, told.dimension, told.part
                  from told join item on item.number = told.item
                 group by item.course_id, told.dimension, told.part
                 order by item.course_id, told.dimension, sum(told.n) desc, told.part),
            sizes as (select item, dimension, part, sum(n) as n from told group by item, dimension, part),
            """;

    /** Mantel and Haenszel 1959; the variance of the logarithm is that of Robins, Breslow and Greenland 1986. */
    private static final String RATIOS = """
            tables as (
                select one.item, one.dimension, one.part,
                       reference.wholes as a, reference.n - reference.wholes as b,
                       one.wholes as c, one.n - one.wholes as d, cast(one.n + reference.n as float8) as n
                  from told one
                  join item on item.number = one.item
                  join largest on largest.course_id = item.course_id and largest.dimension = one.dimension
                              and largest.part <> one.part
                  join told reference on reference.item = one.item and reference.stratum = one.stratum
                              and reference.dimension = one.dimension and reference.part = largest.part),
            summed as (
                select item, dimension, part, sum(a * d / n) as r, sum(b * c / n) as s,
                       sum(a - (a + b) * (a + c) / n) as more,
                       sum((a + b) * (c + d) * (a + c) * (b + d) / (n * n * (n - 1))) as variance,
                       sum((a + d) / n * a * d / n) as pr, sum((a + d) / n * b * c / n + (b + c) / n * a * d / n) as psqr,
                       sum((b + c) / n * b * c / n) as qs
                  from tables
                 group by item, dimension, part),
            judged as (
                select item, dimension, part, r / s as odds,
                       greatest(0, abs(more) - 0.5) ^ 2 / nullif(variance, 0) as chi,
                       -2.35 * ln(r / s) as delta,
                       2.35 * sqrt(pr / (2 * r * r) + psqr / (2 * r * s) + qs / (2 * s * s)) as error
                  from summed
                 where r > 0 and s > 0)
            """;

    private final JdbcClient database;

    Groups(JdbcClient database) {
        this.database = database;
    }

    /** A group below its least size, or with it an item whose two groups are too few together, is named without figures. */
    void compare(UUID run) {
        database.sql("""
                insert into assessment.quality_dif (
                    run_id, course_id, code, print, dimension, focal, reference, focal_forms, reference_forms,
                    odds_ratio, chi_square, delta, delta_error, class)
                """ + PAIRS + RATIOS + """
                select :run, item.course_id, item.code, item.print, focal.dimension, focal.part, largest.part, focal.n,
                       coalesce(reference.n, 0), odds, chi, delta, error,
                       case when abs(delta) >= :large and abs(delta) - :oneSided * error > :small then 'C'
                            when abs(delta) >= :small and chi > :significant then 'B'
                            when delta is not null then 'A' end
                  from sizes focal
                  join item on item.number = focal.item
                  join largest on largest.course_id = item.course_id and largest.dimension = focal.dimension
                              and largest.part <> focal.part
                  left join sizes reference on reference.item = focal.item and reference.dimension = focal.dimension
                              and reference.part = largest.part
                  left join judged on judged.item = focal.item and judged.dimension = focal.dimension
                              and judged.part = focal.part
                              and least(focal.n, reference.n) >= :smaller and focal.n + reference.n >= :together
                """)
                .param("run", run)
                .param("large", DifRule.LARGE)
                .param("small", DifRule.SMALL)
                .param("oneSided", DifRule.ONE_SIDED)
                .param("significant", DifRule.SIGNIFICANT)
                .param("smaller", DifRule.SMALLER_GROUP)
                .param("together", DifRule.BOTH_GROUPS)
                .update();
    }
}
