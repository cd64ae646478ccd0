package org.twige.people.roster;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a list takes effect on posts and statuses. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RosterPosts {

    private static final String START = """
            insert into people.post (person_id, institution_id, title, unit, job_level, statute, employment_type,
                kind, district, main, latest, started_on, ends_on)
            select x.person_id, r.institution_id, r.title, r.unit, r.job_level, r.statute, r.employment_type,
                   coalesce(r.kind, 'main'), r.district, true, true, x.starts_on, r.ends_on
              from people.roster_match x
              join people.roster_row r on r.batch_id = :batch and r.row_no = x.row_no
             where x.batch_id = :batch and x.verdict = 'JOIN'
            """;

    private static final String END_MOVED = """
            update people.post m
               set latest = false, ended_on = coalesce(m.ended_on, x.starts_on - 1)
              from people.roster_match x
             where x.batch_id = :batch and x.verdict in ('MOVE', 'RETURN')
               and m.person_id = x.person_id and m.latest and x.starts_on > m.started_on
            """;

    /** A post that began no earlier than the move was written down wrongly: it is put right, not ended. */
    private static final String CORRECT = """
            update people.post m
               set institution_id = r.institution_id, title = coalesce(r.title, m.title),
                   unit = coalesce(r.unit, m.unit), job_level = coalesce(r.job_level, m.job_level),
                   statute = coalesce(r.statute, m.statute),
                   employment_type = coalesce(r.employment_type, m.employment_type),
                   kind = coalesce(r.kind, m.kind), district = coalesce(r.district, m.district),
                   ends_on = coalesce(r.ends_on, m.ends_on)
              from people.roster_match x
              join people.roster_row r on r.batch_id = :batch and r.row_no = x.row_no
             where x.batch_id = :batch and x.place = 1 and m.person_id = x.person_id and m.latest
               and (x.verdict = 'MOVE' or (x.post_differs and x.verdict in ('CHANGE', 'STATUS')))
            """;

    private static final String START_MOVED = """
            insert into people.post (person_id, institution_id, title, unit, job_level, statute, employment_type,
                kind, district, main, latest, started_on, ends_on)
            select x.person_id, r.institution_id, coalesce(r.title, o.title), r.unit,
                   coalesce(r.job_level, o.job_level), coalesce(r.statute, o.statute),
                   coalesce(r.employment_type, o.employment_type), coalesce(r.kind, o.kind, 'main'), r.district,
                   true, true, x.starts_on, r.ends_on
              from people.roster_match x
              join people.roster_row r on r.batch_id = :batch and r.row_no = x.row_no
              left join lateral (select * from people.post o
                                  where o.person_id = x.person_id and o.main
                                  order by o.started_on desc limit 1) o on true
             where x.batch_id = :batch and x.verdict in ('MOVE', 'RETURN')
               and not exists (select from people.post m where m.person_id = x.person_id and m.latest)
            """;

    private static final String END_FURTHER = """
            update people.post m
               set ended_on = greatest(:on - 1, m.started_on)
              from people.roster_match x
             where x.batch_id = :batch and x.place = 1 and x.known and x.verdict not in ('ERROR', 'TRANSFER')
               and m.person_id = x.person_id and not m.main and m.ended_on is null
               and not exists (select from people.roster_match s
                                 join people.roster_row r on r.batch_id = :batch and r.row_no = s.row_no
                                where s.batch_id = :batch and s.verdict in ('SECOND', 'SEVERAL')
                                  and s.person_id = m.person_id and r.institution_id = m.institution_id
                                  and coalesce(r.kind, 'main') = m.kind)
            """;

    private static final String START_FURTHER = """
            insert into people.post (person_id, institution_id, title, unit, job_level, statute, employment_type,
                kind, district, main, latest, started_on, ends_on)
            select distinct on (x.person_id, r.institution_id, coalesce(r.kind, 'main'))
                   x.person_id, r.institution_id, r.title, r.unit, r.job_level, r.statute, r.employment_type,
                   coalesce(r.kind, 'main'), r.district, false, false, coalesce(r.starts_on, :on), r.ends_on
              from people.roster_match x
              join people.roster_row r on r.batch_id = :batch and r.row_no = x.row_no
             where x.batch_id = :batch and x.verdict in ('SECOND', 'SEVERAL')
               and exists (select from people.person p where p.id = x.person_id)
               and not exists (select from people.post m
                                where m.person_id = x.person_id and not m.main and m.ended_on is null
                                  and m.institution_id = r.institution_id and m.kind = coalesce(r.kind, 'main'))
             order by x.person_id, r.institution_id, coalesce(r.kind, 'main'), x.place
            """;

    private static final String END_ALL = """
            update people.post m
               set ended_on = greatest(p.left_on, m.started_on)
              from people.roster_match x
              join people.person p on p.id = x.person_id
             where x.batch_id = :batch and x.verdict = 'LEAVE'
               and m.person_id = x.person_id and m.ended_on is null
            """;

    private static final String CHANGED_STATUS = """
             from people.roster_match x
              join people.roster_row r on r.batch_id = :batch and r.row_no = x.row_no
             where x.batch_id = :batch and x.place = 1 and x.status_differs
               and x.verdict not in ('ERROR', 'LEAVE', 'LEFT_UNKNOWN')
            """;

    private static final String LENGTHEN_STATUS = """
            update people.status_period s
               set until_on = r.status_until
            """ + CHANGED_STATUS + """
               and s.person_id = x.person_id and s.status = r.status and r.status_until is not null
               and s.from_on <= :on and (s.until_on is null or s.until_on >= :on)
            """;

    private static final String DROP_STATUS = """
            delete from people.status_period s
             using (select x.person_id, r.status
            """ + CHANGED_STATUS + """
                   ) n
             where s.person_id = n.person_id and s.from_on >= :on and s.status <> n.status
            """;

    private static final String END_STATUS = """
            update people.status_period s
               set until_on = :on - 1
            """ + CHANGED_STATUS + """
               and s.person_id = x.person_id and s.status <> r.status
               and s.from_on < :on and (s.until_on is null or s.until_on >= :on)
            """;

    private static final String START_STATUS = """
            insert into people.status_period (person_id, status, from_on, until_on)
            select x.person_id, r.status, :on, r.status_until
            """ + CHANGED_STATUS + """
               and r.status <> :usual
               and not exists (select from people.status_period s
                                where s.person_id = x.person_id and s.from_on <= :on
                                  and (s.until_on is null or s.until_on >= :on))
            """;

    private static final String DROP_STATUS_OF_LEAVERS = """
            delete from people.status_period s
             using people.roster_match x
              join people.person p on p.id = x.person_id
             where x.batch_id = :batch and x.verdict = 'LEAVE'
               and s.person_id = x.person_id and s.from_on > p.left_on
            """;

    private static final String END_STATUS_OF_LEAVERS = """
            update people.status_period s
               set until_on = p.left_on
              from people.roster_match x
              join people.person p on p.id = x.person_id
             where x.batch_id = :batch and x.verdict = 'LEAVE'
               and s.person_id = x.person_id and (s.until_on is null or s.until_on > p.left_on)
            """;

    private final JdbcClient database;

    RosterPosts(JdbcClient database) {
        this.database = database;
    }

    void start(UUID batch) {
        database.sql(START).param("batch", batch).update();
    }

    void move(UUID batch) {
        database.sql(END_MOVED).param("batch", batch).update();
        database.sql(CORRECT).param("batch", batch).update();
        database.sql(START_MOVED).param("batch", batch).update();
    }

    void further(UUID batch, LocalDate on) {
        database.sql(END_FURTHER).param("batch", batch).param("on", on).update();
        database.sql(START_FURTHER).param("batch", batch).param("on", on).update();
    }

    /** Ends what is still open of those who left; their last day stands with the person by now. */
    void leave(UUID batch) {
        database.sql(END_ALL).param("batch", batch).update();
        database.sql(DROP_STATUS_OF_LEAVERS).param("batch", batch).update();
        database.sql(END_STATUS_OF_LEAVERS).param("batch", batch).update();
    }

    void status(UUID batch, LocalDate on, String usual) {
        for (var step : new String[] {LENGTHEN_STATUS, DROP_STATUS, END_STATUS}) {
            database.sql(step).param("batch", batch).param("on", on).update();
        }
        database.sql(START_STATUS)
                .param("batch", batch)
                .param("on", on)
                .param("usual", usual)
                .update();
    }
}
