package org.twige.outreach.letters;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.Country;
import org.twige.outreach.nudges.Gather;
import org.twige.outreach.nudges.Peace;
import org.twige.people.ScopePlans;

/** Where it is counted whom letters would reach, and where such letters are laid on a pile. */
@Repository
class LetterWishes {

    /** More make a file that no office printer likes. */
    static final int A_PILE = 500;

    private static final String REACH = """
            p.state <> 'LEFT' and not p.pauses and p.institution_path <@ any(cast(:scope as ltree[]))
                   and (cast(:below as ltree) is null or p.institution_path <@ cast(:below as ltree))
                   and (:words = '' or p.staff_no = :words or position(lower(:words) in lower(p.names)) > 0)
            """;

    private static final String WAITING = """
            with waiting as materialized (
                select n.id, p.institution_path, p.names
                  from outreach.nudge n
                  join people.report_person p on p.person_id = n.person_id
                 where n.channel = 'LETTER' and n.state = 'PLANNED'
                   and not exists (select from outreach.letter l where l.nudge_id = n.id)
                   and\s""" + REACH + ")";

    private static final String CHOSEN = """
            with duties as materialized (
                select d.duty_id, p.person_id, p.institution_path, p.names
                  from people.report_person p
                  join mandates.report_duty d on d.person_id = p.person_id
                 where d.state = 'OPEN' and d.counts and d.due_on between :from and :until and d.assigned_on >= :since
                   and not exists (select from mandates.report_case c where c.open and c.duty_id = d.duty_id)
                   and (:everybody or not exists (select from people.report_contact c
                                                   where c.person_id = p.person_id and not c.shared
                                                     and c.kind in ('email', 'phone')))
                   and\s""" + REACH + """
                ),
            persons as materialized (
                select x.person_id, x.institution_path, x.names,
            """ + Peace.DISTURBED + """
                       as recent
                  from (select distinct person_id, institution_path, names from duties) x)
            """;

    private final JdbcClient database;
    private final Country country;
    private final Gather gather;
    private final ScopePlans plans;

    LetterWishes(JdbcClient database, Country country, Gather gather, ScopePlans plans) {
        this.database = database;
        this.country = country;
        this.gather = gather;
        this.plans = plans;
    }

    @Transactional
    public Wished count(Wish wish, LocalDate today) {
        var statement = wish.occasion() == Occasion.WAITING
                ? reach(WAITING + " select count(*), 0 from waiting", wish)
                : chosen(CHOSEN + " select count(*), count(*) filter (where recent) from persons", wish, today);
        return statement
                .query((row, _) -> new Wished(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** Lays letters on a pile, those of one institution together; how many there are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int lay(Wish wish, UUID pile, LocalDate today, Instant now) {
        var statement = wish.occasion() == Occasion.WAITING
                ? reach(WAITING + """
                    , made as (select id, institution_path, names from waiting
                                order by institution_path, names, id limit :most)
                    """ + LAY, wish)
                : chosen(CHOSEN + """
                    , chosen as (select * from persons where not recent
                                order by institution_path, names, person_id limit :most),
                    planned as (
                        insert into outreach.nudge (person_id, channel, step, planned_on, not_before, last_on, changed_at)
                        select person_id, 'LETTER', 'BY_HAND', cast(:today as date), :now, cast(:today as date) + 30, :now
                          from chosen
                        on conflict (person_id, planned_on) do nothing
                        returning id, person_id),
                    rungs as (
                        insert into outreach.rung (duty_id, step, about_on, nudge_id)
                        select d.duty_id, 'BY_HAND', cast(:today as date), n.id
                          from duties d join planned n on n.person_id = d.person_id
                        on conflict (duty_id, step, about_on) do update set nudge_id = excluded.nudge_id),
                    made as (select n.id, s.institution_path, s.names
                               from planned n join chosen s on s.person_id = n.person_id)
                    """ + LAY, wish, today).param("now", Timestamp.from(now));
        var laid = statement.param("pile", pile).param("most", A_PILE).update();
        gather.into(today, now);
        return laid;
    }

    private static final String LAY = """
            insert into outreach.letter (nudge_id, pile_id, place)
            select id, :pile, row_number() over (order by institution_path, names, id) from made
            on conflict do nothing
            """;

    private JdbcClient.StatementSpec chosen(String statement, Wish wish, LocalDate today) {
        return reach(statement, wish)
                .param("from", wish.occasion().from(today))
                .param("until", wish.occasion().until(today))
                .param("since", wish.occasion().assignedSince(today))
                .param("everybody", wish.everybody())
                .param("today", today)
                .param("zone", country.zone().getId());
    }

    private JdbcClient.StatementSpec reach(String statement, Wish wish) {
        plans.fitTheScope();
        return database.sql(statement)
                .param("scope", wish.scope().pathArray())
                .param("below", wish.below())
                .param("words", wish.words().strip());
    }
}
