package org.twige.people.roster;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where it is kept what is wrong with which row. */
@Repository
class RosterFindings {

    private static final String INSERT =
            "insert into people.roster_finding (batch_id, row_no, problem, column_key, value, stops, compared) ";

    /** Rows of one person may differ in post and institution; in who it is they may not. */
    private static final String STAFF_NO_TWICE = INSERT + """
            select :batch, r.row_no, 'STAFF_NO_TWICE', 'staff_no', r.staff_no, true, true
              from people.roster_row r
              join (select staff_no from people.roster_row
                     where batch_id = :batch
                       and staff_no in (select staff_no from people.roster_row where batch_id = :batch
                                         group by staff_no having count(*) > 1)
                     group by staff_no
                    having (min(id_hash) <> max(id_hash)
                            or ((min(names_key) <> max(names_key) or min(birth_year) <> max(birth_year))
                                and count(id_hash) < count(*)))) twice using (staff_no)
             where r.batch_id = :batch
            """;

    private static final String ID_TWICE = INSERT + """
            select :batch, r.row_no, 'ID_TWICE', 'national_id', '…' || r.id_last3, true, true
              from people.roster_row r
              join (select id_kind, id_hash from people.roster_row
                     where batch_id = :batch
                       and id_hash in (select id_hash from people.roster_row where batch_id = :batch
                                        group by id_hash having count(*) > 1)
                     group by id_kind, id_hash
                    having min(coalesce(staff_no, '')) <> max(coalesce(staff_no, ''))) twice using (id_kind, id_hash)
             where r.batch_id = :batch
            """;

    private static final String SHARED = INSERT + """
            with listed as materialized (
                select row_no, staff_no, names_key, 'PHONE_SHARED' as problem, 'phone' as column_key,
                       unnest(phones) as value
                  from people.roster_row where batch_id = :batch and phones <> '{}'
                union all
                select row_no, staff_no, names_key, 'EMAIL_SHARED',
                       (select case when jsonb_exists(columns, 'email_official') then 'email_official' else 'email_private' end
                          from people.roster_batch where id = :batch), unnest(emails)
                  from people.roster_row where batch_id = :batch and emails <> '{}')
            select :batch, row_no, problem, column_key, value, false, true
              from listed
              join (select problem, value from listed
                     where value in (select value from listed group by value having count(*) > 1)
                     group by problem, value
                    having min(coalesce(staff_no, names_key)) <> max(coalesce(staff_no, names_key))) shared
             using (problem, value)
            """;

    private static final String SUPERVISOR_UNKNOWN = INSERT + """
            select :batch, r.row_no, 'SUPERVISOR_UNKNOWN', 'supervisor_staff_no', r.supervisor_no, false, true
              from people.roster_row r
              left join (select distinct staff_no from people.roster_row
                          where batch_id = :batch and staff_no is not null) here on here.staff_no = r.supervisor_no
              left join people.person p on p.staff_no = r.supervisor_no
             where r.batch_id = :batch and r.supervisor_no is not null
               and here.staff_no is null and p.id is null
            """;

    private static final String OF_FURTHER_POSTS = INSERT + """
            select :batch, x.row_no,
                   case x.verdict when 'TWICE' then 'ROW_TWICE' when 'SEVERAL' then 'SEVERAL_POSTS'
                        else x.verdict end,
                   'staff_no', coalesce(r.staff_no, ''), false, true
              from people.roster_match x
              join people.roster_row r on r.batch_id = :batch and r.row_no = x.row_no
             where x.batch_id = :batch and x.verdict in ('TWICE', 'TRANSFER', 'SEVERAL', 'LEFT_UNKNOWN')
            """;

    private static final String OF_NUMBERS = INSERT + """
            select :batch, x.row_no, 'STAFF_NO_CHANGED', 'staff_no', r.staff_no, false, true
              from people.roster_match x
              join people.roster_row r on r.batch_id = :batch and r.row_no = x.row_no
              join people.person p on p.id = x.person_id
             where x.batch_id = :batch and x.person_differs and x.verdict <> 'ERROR' and p.staff_no <> r.staff_no
            union all
            select :batch, x.row_no, 'ID_CHANGED', 'national_id', '…' || r.id_last3, false, true
              from people.roster_match x
              join people.roster_row r on r.batch_id = :batch and r.row_no = x.row_no
             where x.batch_id = :batch and x.known and x.number_differs and x.verdict <> 'ERROR'
               and exists (select from people.identifier i
                            where i.person_id = x.person_id and i.kind = r.id_kind and i.valid_to is null)
            """;

    private final JdbcClient database;

    RosterFindings(JdbcClient database) {
        this.database = database;
    }

    void forget(UUID batch) {
        database.sql("delete from people.roster_finding where batch_id = :batch")
                .param("batch", batch)
                .update();
    }

    void forgetCompared(UUID batch) {
        database.sql("delete from people.roster_finding where batch_id = :batch and compared")
                .param("batch", batch)
                .update();
    }

    /** Takes over what was found while the rows were read. */
    @Transactional(propagation = Propagation.MANDATORY)
    void ofReading(UUID batch) {
        database.sql(INSERT + """
                select :batch, r.row_no, r.found[i], nullif(r.found[i + 1], ''), r.found[i + 2],
                       r.found[i] = any(:stopping), false
                  from people.roster_row r, generate_series(1, cardinality(r.found), 3) i
                 where r.batch_id = :batch and r.found is not null
                """)
                .param("batch", batch)
                .param("stopping", Problem.stopping())
                .update();
    }

    /** Rows that contradict each other, and contacts that several people share. */
    @Transactional(propagation = Propagation.MANDATORY)
    void amongRows(UUID batch) {
        for (var rule : new String[] {STAFF_NO_TWICE, ID_TWICE, SHARED, SUPERVISOR_UNKNOWN}) {
            database.sql(rule).param("batch", batch).update();
        }
    }

    /** What only shows when the rows are compared with what is known. */
    @Transactional(propagation = Propagation.MANDATORY)
    void amongMatches(UUID batch) {
        database.sql(OF_FURTHER_POSTS).param("batch", batch).update();
        database.sql(OF_NUMBERS).param("batch", batch).update();
    }

    /** Breaks circles of supervisors: these rows fall back to the head of the institution. */
    @Transactional(propagation = Propagation.MANDATORY)
    void ofLoops(UUID batch, List<Integer> rows) {
        database.sql("""
                update people.roster_row
                   set found = found || array['SUPERVISOR_LOOP', 'supervisor_staff_no', supervisor_no],
                       supervisor_no = null
                 where batch_id = :batch and row_no = any(:rows)
                """)
                .param("batch", batch)
                .param("rows", rows.toArray(Integer[]::new))
                .update();
    }
}
