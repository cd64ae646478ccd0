package org.twige;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.twige.bench.TakenPack;
import org.twige.country.Country;

/** Invents what a nation writes, asks and plans in some months, so that its pages have something to show. */
@Repository
class BenchReachTables {

    private static final String FOLK = """
            create temp table folk on commit drop as
            select p.person_id, p.institution_id, row_number() over (order by p.staff_no)::int as n
              from people.report_person p where p.state <> 'LEFT' and p.institution_id is not null
            """;

    private static final List<String> FACTS =
            List.of("""
            delete from people.contact where person_id in (select person_id from folk where n % 10 = 0)
            """, """
            insert into people.contact (person_id, kind, value)
            select person_id, 'email', 'p' || n || '@example.org' from folk where n % 10 in (1, 4, 7)
            on conflict do nothing
            """, """
            insert into outreach.device_word (person_id, has_device, said_by, said_at)
            select person_id, n % 3 = 0, person_id, cast(:now as timestamptz) from folk where n % 25 = 0
            """, """
            insert into outreach.arrangement (person_id, kind, made_by, made_at)
            select person_id, 'ROOM', person_id, cast(:now as timestamptz) from folk where n % 50 = 0
            """, """
            insert into outreach.preference (person_id, thanks, weekly, changed_at)
            select person_id, n % 2 = 0, n % 3 = 0, cast(:now as timestamptz) from folk where n % 5 = 0
            """, """
            insert into outreach.question (person_id, asked, asked_at, state, answer, answered_by, answered_at)
            select person_id, 'How do I go on after lesson ' || n || '?', cast(:now as timestamptz) - make_interval(mins => n % 40000),
                   case when n % 2 = 0 then 'OPEN' else 'ANSWERED' end,
                   case when n % 2 = 1 then 'By the button below.' end,
                   case when n % 2 = 1 then person_id end, case when n % 2 = 1 then cast(:now as timestamptz) end
              from folk where n % 6 < 2
            """, """
            insert into outreach.answer (language, asked, answer, written_by, written_at, state)
            select (array['rw', 'en', 'fr', 'sw'])[1 + n % 4], 'How do I go on after lesson ' || n || '?',
                   'Open the course and press the button below lesson ' || n, person_id, cast(:now as timestamptz),
                   case when n % 3 = 0 then 'WAITING' else 'PUBLIC' end
              from folk where n <= 20000
            """, """
            insert into outreach.answer_mark (answer_id, person_id, helped)
            select a.id, s.person_id, s.n % 4 <> 0
              from (select id, row_number() over (order by id) as r from outreach.answer where state = 'PUBLIC') a
              join folk s on s.n % 10000 + 1 = a.r
             where s.n <= 100000
            """, """
            insert into outreach.problem (said, page, language, person_id, reported_at, settled_by, settled_at)
            select 'The page does not open ' || n, '/courses', 'en', person_id, cast(:now as timestamptz) - make_interval(mins => n),
                   case when n % 2 = 0 then person_id end, case when n % 2 = 0 then cast(:now as timestamptz) end
              from folk where n <= 40000
            """, """
            insert into mandates.shortfall (institution_id, since_on, counted_at, learners, short_of_time, granted, needed)
            select institution_id, cast(:today as date), cast(:now as timestamptz), count(*), count(*) / 2, 120, 180
              from folk group by institution_id having count(*) > 80
            """, """
            insert into learning.group_class (course_id, version_id, language, institution_id, room, starts_at, minutes,
                                              seats, open_to_unit, facilitator_id, made_by, made_at, closed_at)
            select k.course_id, k.version_id, 'en', s.institution_id, 'Room ' || n,
                   cast(:now as timestamptz) + make_interval(hours => n % 2000 - 1000), 120, 30, n % 5 = 0, s.person_id, s.person_id, cast(:now as timestamptz),
                   case when n % 2000 < 1000 then cast(:now as timestamptz) end
              from folk s
             cross join (select course_id, version_id from courses.report_course order by place limit 1) k
             where s.n % 25 = 3
            """, """
            insert into learning.class_lesson (class_id, lesson_id, number, taught)
            select c.id, l.lesson_id, l.number, c.closed_at is not null
              from learning.group_class c
              join courses.report_lesson l on l.version_id = c.version_id and l.number <= 3
            """, """
            insert into learning.class_place (class_id, person_id, added_by, added_at, comes, present)
            select c.id, s.person_id, s.person_id, cast(:now as timestamptz), true, case when c.closed_at is not null then s.n % 7 <> 0 end
              from (select id, closed_at, row_number() over (order by id) as r from learning.group_class) c
              join folk s on s.n / 25 = c.r and s.n % 25 < 20
            """, """
            insert into outreach.nudge (person_id, channel, step, planned_on, not_before, last_on, state, tries,
                                        changed_at, gateway_id, reason)
            select person_id, case when n % 2 = 0 then 'SMS' else 'EMAIL' end, 'SEVEN_DAYS', cast(:today as date) - d * 3, cast(:now as timestamptz),
                   cast(:today as date) + 7,
                   case when n % 100 = 0 then 'FAILED' when n % 333 = 0 then 'UNCERTAIN' else 'HANDED_OVER' end, 1,
                   cast(:now as timestamptz) - make_interval(days => d * 3), 'g-' || d || '-' || n,
                   case when n % 100 = 0 then 'REFUSED' when n % 333 = 0 then 'NO_ANSWER' end
              from folk cross join generate_series(1, 4) d
            """, """
            insert into outreach.nudge (person_id, channel, step, planned_on, not_before, last_on, state, changed_at)
            select person_id, 'LETTER', 'OVERDUE', cast(:today as date), cast(:now as timestamptz), cast(:today as date) + 30, 'PLANNED', cast(:now as timestamptz)
              from folk where n % 10 = 0
            """);

    private final JdbcClient database;
    private final DemoFacts facts;
    private final Country country;
    private final Clock clock;

    BenchReachTables(JdbcClient database, DemoFacts facts, Country country, Clock clock) {
        this.database = database;
        this.facts = facts;
        this.country = country;
        this.clock = clock;
    }

    boolean isThere() {
        return database.sql("select exists (select from outreach.problem)")
                .query(Boolean.class)
                .single();
    }

    /** Once for a nation. */
    @Transactional
    public void invent() {
        facts.patience();
        database.sql(FOLK).update();
        database.sql("analyze folk").update();
        FACTS.forEach(fact -> database.sql(fact)
                .param("now", Timestamp.from(clock.instant()))
                .param("today", country.today(clock))
                .update());
    }

    /** A pack that all these people took along. */
    @Transactional
    public TakenPack takePack(List<String> staffNumbers) {
        database.sql("""
                insert into learning.pack_download (person_id, version_id, language, downloaded_at)
                select p.person_id, k.version_id, 'en', cast(:then as timestamptz)
                  from people.report_person p
                 cross join (select version_id from courses.report_course order by place limit 1) k
                 where p.staff_no = any(:numbers)
                on conflict do nothing
                """)
                .param("numbers", staffNumbers.toArray(String[]::new))
                .param("then", Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .update();
        return database.sql("""
                select k.slug, k.version_id, l.lesson_id from courses.report_course k
                  join courses.report_lesson l on l.version_id = k.version_id
                 order by k.place, l.number limit 1
                """)
                .query((row, _) -> new TakenPack(
                        row.getString("slug"),
                        row.getString("version_id"),
                        "en",
                        row.getString("lesson_id"),
                        clock.instant()))
                .single();
    }

    /** Under which a gateway knows text messages of the nation. */
    List<String> gatewayIds(int most) {
        return database.sql("select gateway_id from outreach.nudge where channel = 'SMS' order by id limit :most")
                .param("most", most)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
