package org.twige.assessment.quality;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.Country;

/** Where closed forms are laid out for a count, with the groups of those who took them; gone with the transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Takers {

    private final JdbcClient database;
    private final Country country;

    Takers(JdbcClient database, Country country) {
        this.database = database;
        this.country = country;
    }

    /**
     * Numbers what was closed before an instant: forms, and items, those of several versions together.
     *
     * @param recentFrom forms closed from then on are the recent ones
     */
    void layOut(Instant until, Instant recentFrom) {
        people();
        forms(until, recentFrom);
        database.sql("""
                create temp table quality_known on commit drop as
                select same.item_id, cast(dense_rank() over (order by same.course_id, same.code, same.print) as int)
                           as number,
                       same.course_id, same.version_id, same.code, same.print, bank.number as version,
                       item.answer, item.key, item.answer in ('several', 'order') as in_parts,
                       item.answer = 'number' as in_figures
                  from assessment.same_item same
                  join assessment.item on item.id = same.item_id
                  join assessment.bank on bank.version_id = same.version_id
                """).update();
        database.sql("create unique index on quality_form_taken (attempt_id)").update();
        database.sql("analyze quality_form_taken, quality_known").update();
    }

    /** Everybody who took a final, by what groups can be told of today: place and track of the main post, and sex. */
    private void people() {
        var keys = new ArrayList<String>();
        var codes = new ArrayList<String>();
        for (var track : country.vocabulary().tracks()) {
            track.keys().forEach(key -> {
                keys.add(key);
                codes.add(track.code());
            });
        }
        database.sql("""
                create temp table quality_person on commit drop as
                with track as (
                    select key, min(code) as code
                      from unnest(cast(:keys as text[]), cast(:codes as text[])) as track (key, code)
                     group by key)
                select p.person_id, s.sex,
                       case when p.district = any(cast(:urban as text[])) then 'URBAN'
                            when p.district is not null then 'RURAL' end as place,
                       case when p.job_level is not null then coalesce(own.code, any_statute.code, 'OTHER') end as track
                  from people.report_person p
                  left join people.report_sex s on s.person_id = p.person_id
                  left join track own on own.key = p.statute || '/' || p.job_level
                  left join track any_statute on any_statute.key = '/' || p.job_level
                 where p.person_id in (select person_id from assessment.attempt where closed_at is not null)
                """)
                .param("keys", keys.toArray(String[]::new))
                .param("codes", codes.toArray(String[]::new))
                .param("urban", Districts.urban(country).toArray(String[]::new))
                .update();
        database.sql("analyze quality_person").update();
    }

    private void forms(Instant until, Instant recentFrom) {
        database.sql("""
                create temp table quality_form_taken on commit drop as
                select a.id as attempt_id, cast(row_number() over (order by a.id) as int) as number,
                       a.course_id, a.version_id, a.opened_at, a.closed_at >= :recentFrom as recent,
                       cast(dense_rank() over (order by p.place, p.track, p.sex) as int) as circle,
                       p.place, p.track, p.sex
                  from assessment.attempt a
                  left join quality_person p on p.person_id = a.person_id
                 where a.closed_at <= :until and not a.changes
                """)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("recentFrom", recentFrom.atOffset(ZoneOffset.UTC))
                .update();
    }
}
