package org.twige.people.roster;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a list takes effect on persons and their identity numbers. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RosterPeople {

    /** So many rows are worth a second. */
    private static final int MANY = 5_000;

    private static final String JOIN = """
            insert into people.person (id, staff_no, names, names_key, names_alt, sex, birth_year, language, state,
                joined_on, supervisor_id)
            select x.person_id, r.staff_no, r.names, r.names_key, r.names_alt, r.sex, r.birth_year,
                   coalesce(r.language, :language), 'LISTED', x.starts_on, coalesce(u.id, j.person_id)
              from people.roster_match x
              join people.roster_row r on r.batch_id = :batch and r.row_no = x.row_no
              left join people.person u on u.staff_no = r.supervisor_no
              left join (select jr.staff_no, jx.person_id
                           from people.roster_match jx
                           join people.roster_row jr on jr.batch_id = :batch and jr.row_no = jx.row_no
                          where jx.batch_id = :batch and jx.verdict = 'JOIN') j on j.staff_no = r.supervisor_no
             where x.batch_id = :batch and x.verdict = 'JOIN'
            """;

    private static final String CHANGE = """
            update people.person p
               set names = r.names, names_key = r.names_key, names_alt = coalesce(r.names_alt, p.names_alt),
                   sex = coalesce(r.sex, p.sex), birth_year = coalesce(r.birth_year, p.birth_year),
                   staff_no = case when r.staff_no <> p.staff_no and exists (select from people.person o
                                                                             where o.staff_no = r.staff_no)
                                   then p.staff_no else coalesce(r.staff_no, p.staff_no) end,
                   language = case when p.language_chosen then p.language else coalesce(r.language, p.language) end,
                   state = case when p.state = 'UNCONFIRMED' or x.verdict = 'RETURN' then 'LISTED' else p.state end,
                   left_on = case when x.verdict = 'RETURN' then null else p.left_on end
              from people.roster_match x
              join people.roster_row r on r.batch_id = :batch and r.row_no = x.row_no
             where x.batch_id = :batch and x.place = 1 and x.verdict <> 'ERROR' and p.id = x.person_id
               and (x.person_differs or x.verdict = 'RETURN')
            """;

    private static final String SUPERVISORS = """
            update people.person p
               set supervisor_id = u.id
              from people.roster_match x
              join people.roster_row r on r.batch_id = :batch and r.row_no = x.row_no
              join people.person u on u.staff_no = r.supervisor_no
             where x.batch_id = :batch and x.place = 1 and x.known and x.verdict not in ('ERROR', 'LEAVE', 'TRANSFER')
               and p.id = x.person_id and u.id <> p.id and p.supervisor_id is distinct from u.id
            """;

    private static final String LEAVE = """
            update people.person p
               set state = 'LEFT',
                   left_on = case when r.ends_on <= :on and r.ends_on >= m.started_on then r.ends_on
                                  else greatest(:on, m.started_on) end
              from people.roster_match x
              join people.roster_row r on r.batch_id = :batch and r.row_no = x.row_no
              left join people.post m on m.person_id = x.person_id and m.latest
             where x.batch_id = :batch and x.verdict = 'LEAVE' and p.id = x.person_id
            """;

    private static final String UNCONFIRMED = """
            update people.person p
               set state = 'UNCONFIRMED'
              from people.roster_match x
             where x.batch_id = :batch and x.verdict = 'UNCONFIRMED' and p.id = x.person_id
            """;

    private static final String OLD_NUMBERS = """
            update people.identifier i
               set valid_to = greatest(:on, i.valid_from)
              from people.roster_match x
              join people.roster_row r on r.batch_id = :batch and r.row_no = x.row_no
             where x.batch_id = :batch and x.place = 1 and x.known and x.number_differs
               and x.verdict not in ('ERROR', 'LEFT_UNKNOWN')
               and i.person_id = x.person_id and i.kind = r.id_kind and i.hash <> r.id_hash and i.valid_to is null
            """;

    private static final String NEW_NUMBERS = """
            insert into people.identifier (person_id, kind, hash, last3, valid_from)
            select x.person_id, r.id_kind, r.id_hash, r.id_last3, :on
              from people.roster_match x
              join people.roster_row r on r.batch_id = :batch and r.row_no = x.row_no
             where x.batch_id = :batch and x.place = 1 and x.number_differs
               and x.verdict not in ('ERROR', 'LEFT_UNKNOWN')
            on conflict (kind, hash) do update set valid_to = null
                where people.identifier.person_id = excluded.person_id
            """;

    private static final String REMEMBER = """
            insert into people.roster_change (batch_id, person_id, change)
            select :batch, person_id,
                   case verdict when 'JOIN' then 'JOINED' when 'MOVE' then 'MOVED' when 'LEAVE' then 'LEFT'
                        when 'RETURN' then 'RETURNED' else verdict end
              from people.roster_match
             where batch_id = :batch
               and verdict in ('JOIN', 'MOVE', 'LEAVE', 'RETURN', 'UNCONFIRMED', 'ABSENT_AGAIN')
            union all
            select :batch, person_id, 'STATUS'
              from people.roster_match
             where batch_id = :batch and place = 1 and known and status_differs
               and verdict in ('STATUS', 'MOVE', 'RETURN')
            union all
            select :batch, person_id, 'CHANGED'
              from people.roster_match
             where batch_id = :batch and place = 1 and verdict in ('CHANGE', 'STATUS', 'MOVE', 'RETURN')
               and (person_differs or post_differs)
            on conflict do nothing
            """;

    private final JdbcClient database;

    RosterPeople(JdbcClient database) {
        this.database = database;
    }

    void join(UUID batch, String language) {
        database.sql(JOIN).param("batch", batch).param("language", language).update();
    }

    void change(UUID batch) {
        database.sql(CHANGE).param("batch", batch).update();
        database.sql(SUPERVISORS).param("batch", batch).update();
    }

    void leave(UUID batch, LocalDate on) {
        database.sql(LEAVE).param("batch", batch).param("on", on).update();
        database.sql(UNCONFIRMED).param("batch", batch).update();
    }

    void number(UUID batch, LocalDate on) {
        database.sql(OLD_NUMBERS).param("batch", batch).param("on", on).update();
        database.sql(NEW_NUMBERS).param("batch", batch).param("on", on).update();
    }

    /** Keeps what happened to whom, for everybody who hears of this batch; false when nothing did. */
    boolean remember(UUID batch) {
        database.sql(REMEMBER).param("batch", batch).update();
        return database.sql("select exists (select from people.report_roster_change where batch_id = :batch)")
                .param("batch", batch)
                .query(Boolean.class)
                .single();
    }

    /** After a big list the database would plan for the nation of before, until it looks again by itself. */
    void refreshStatisticsAfter(long rows) {
        if (rows >= MANY) {
            database.sql("""
                    analyze people.person, people.post, people.status_period, people.identifier, people.contact,
                            people.roster_change
                    """).update();
        }
    }
}
