package org.twige.people.roster;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a list takes effect on phone numbers and e-mail addresses.
 *
 * <p>A verified contact is never touched: what a list says instead waits as pending, because whoever can change an
 * address by a list could otherwise take over a sign-in.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RosterContacts {

    private static final String LISTED = """
            with listed as materialized (
                select distinct on (person_id, kind, value) person_id, kind, value, position, joins
                  from (select x.person_id, 'phone' as kind, v.value, (x.place * 10 + v.position)::int as position,
                               x.verdict = 'JOIN' as joins
                          from people.roster_match x
                          join people.roster_row r on r.batch_id = :batch and r.row_no = x.row_no
                         cross join unnest(r.phones) with ordinality v (value, position)
                         where x.batch_id = :batch and x.verdict not in ('ERROR', 'LEFT_UNKNOWN', 'LEAVE', 'SAME')
                        union all
                        select x.person_id, 'email', v.value, (x.place * 10 + v.position)::int, x.verdict = 'JOIN'
                          from people.roster_match x
                          join people.roster_row r on r.batch_id = :batch and r.row_no = x.row_no
                         cross join unnest(r.emails) with ordinality v (value, position)
                         where x.batch_id = :batch and x.verdict not in ('ERROR', 'LEFT_UNKNOWN', 'LEAVE', 'SAME'))
                       every
                 order by person_id, kind, value, position)
            """;

    private static final String REPLACE = LISTED + """
            delete from people.contact c
             using (select distinct person_id, kind from listed where not joins) l
             where c.person_id = l.person_id and c.kind = l.kind and not c.verified
               and not exists (select from listed a
                                where a.person_id = c.person_id and a.kind = c.kind and a.value = c.value)
            """;

    private static final String ADD = LISTED + """
            insert into people.contact (person_id, kind, value, position, pending)
            select l.person_id, l.kind, l.value, l.position,
                   not l.joins and exists (select from people.contact v
                                            where v.person_id = l.person_id and v.kind = l.kind and v.verified)
              from listed l
            on conflict (person_id, kind, value) do nothing
            """;

    private static final String SHARE = LISTED + """
            update people.contact c
               set shared = true
              from (select kind, value from people.contact
                     where (kind, value) in (select kind, value from listed)
                     group by kind, value
                    having count(*) > 1) s
             where c.kind = s.kind and c.value = s.value and not c.shared
            """;

    /** Of two people who shared, one has a number of their own by now. */
    private static final String KEEP_ALONE = """
            update people.contact c
               set shared = false
             where c.shared and not exists (select from people.contact o
                                             where o.kind = c.kind and o.value = c.value
                                               and o.person_id <> c.person_id)
            """;

    private final JdbcClient database;

    RosterContacts(JdbcClient database) {
        this.database = database;
    }

    void apply(UUID batch) {
        database.sql(REPLACE).param("batch", batch).update();
        database.sql(ADD).param("batch", batch).update();
        database.sql(SHARE).param("batch", batch).update();
        database.sql(KEEP_ALONE).update();
    }
}
