package org.twige.people.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people are put back to how they stood before a list. Whoever changed since is left as they are; whoever came
 * by the list stays on record as somebody who left.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RosterReversals {

    private static final String KNOWN = " b.batch_id = :batch and b.intact and not b.joined ";
    private static final String JOINED = " b.batch_id = :batch and b.intact and b.joined ";

    private static final String JUDGE = """
            with touched as materialized (select person_id from people.roster_before where batch_id = :batch),
            """ + RosterMemory.SUMS + """
            update people.roster_before b
               set intact = b.after = u.sum
              from sums u
             where b.batch_id = :batch and b.person_id = u.person_id
            """;

    /** Somebody who stays as they are holds the staff number by now. */
    private static final String CLASHES = """
            update people.roster_before b
               set intact = false
              from people.person o
             where b.batch_id = :batch and b.intact and not b.joined
               and o.staff_no = b.person ->> 'staff_no' and o.id <> b.person_id
               and not exists (select from people.roster_before s
                                where s.batch_id = :batch and s.person_id = o.id and s.intact)
            """;

    private static final List<String> PEOPLE =
            List.of("""
            update people.person p
               set staff_no = null
              from people.roster_before b
             where b.batch_id = :batch and b.intact and p.id = b.person_id
               and (not b.joined and p.staff_no is distinct from b.person ->> 'staff_no'
                    or b.joined and p.staff_no in (select k.person ->> 'staff_no' from people.roster_before k
                                                    where k.batch_id = :batch and k.intact and not k.joined))
            """, """
            update people.person p
               set staff_no = o.staff_no, names = o.names, names_key = o.names_key, names_alt = o.names_alt,
                   sex = o.sex, birth_year = o.birth_year, language = o.language, state = o.state,
                   left_on = o.left_on, supervisor_id = o.supervisor_id
              from people.roster_before b
             cross join lateral jsonb_populate_record(null::people.person, b.person) o
             where\
            """ + KNOWN + "and p.id = b.person_id", """
            update people.person p
               set state = 'LEFT', left_on = greatest(p.joined_on, :on)
              from people.roster_before b
             where\
            """ + JOINED + "and p.id = b.person_id");

    private static final List<String> POSTS = List.of(
            "delete from people.post m using people.roster_before b where" + KNOWN + "and m.person_id = b.person_id",
            """
            insert into people.post
            select o.* from people.roster_before b
             cross join lateral jsonb_populate_recordset(null::people.post, b.posts) o
             where\
            """ + KNOWN,
            """
            update people.post m
               set ended_on = greatest(m.started_on, :on)
              from people.roster_before b
             where\
            """ + JOINED + "and m.person_id = b.person_id and m.ended_on is null");

    private static final List<String> STATUSES = List.of(
            "delete from people.status_period s using people.roster_before b where" + KNOWN
                    + "and s.person_id = b.person_id",
            """
            insert into people.status_period
            select o.* from people.roster_before b
             cross join lateral jsonb_populate_recordset(null::people.status_period, b.statuses) o
             where\
            """ + KNOWN,
            "delete from people.status_period s using people.roster_before b where" + JOINED
                    + "and s.person_id = b.person_id and s.from_on > :on",
            """
            update people.status_period s
               set until_on = :on
              from people.roster_before b
             where\
            """ + JOINED + "and s.person_id = b.person_id and (s.until_on is null or s.until_on > :on)");

    private static final List<String> NUMBERS = List.of(
            "delete from people.identifier i using people.roster_before b where" + KNOWN
                    + "and i.person_id = b.person_id",
            """
            insert into people.identifier
            select o.* from people.roster_before b
             cross join lateral jsonb_populate_recordset(null::people.identifier, b.identifiers) o
             where\
            """ + KNOWN);

    /** Nobody writes to who came by mistake. What was shared with them is shared no longer. */
    private static final List<String> CONTACTS = List.of(
            "delete from people.contact c using people.roster_before b where" + KNOWN + "and c.person_id = b.person_id",
            """
            insert into people.contact
            select o.* from people.roster_before b
             cross join lateral jsonb_populate_recordset(null::people.contact, b.contacts) o
             where\
            """ + KNOWN,
            "delete from people.contact c using people.roster_before b where" + JOINED
                    + "and c.person_id = b.person_id and not c.verified",
            """
            update people.contact c
               set shared = true
             where not c.shared
               and (c.kind, c.value) in (
                   select a.kind, a.value
                     from people.contact a
                    where (a.kind, a.value) in (select y.kind, y.value from people.contact y
                                                  join people.roster_before b on b.person_id = y.person_id
                                                 where b.batch_id = :batch and b.intact)
                    group by a.kind, a.value having count(*) > 1)
            """,
            """
            update people.contact c
               set shared = false
             where c.shared and not exists (select from people.contact o
                                             where o.kind = c.kind and o.value = c.value
                                               and o.person_id <> c.person_id)
            """);

    private static final String REMEMBER = """
            insert into people.roster_change (batch_id, person_id, change)
            select :undo, c.person_id,
                   case c.change when 'JOINED' then 'LEFT' when 'LEFT' then 'RETURNED' when 'RETURNED' then 'LEFT'
                        when 'UNCONFIRMED' then 'CHANGED' else c.change end
              from people.roster_change c
              join people.roster_before b on b.batch_id = :batch and b.person_id = c.person_id and b.intact
             where c.batch_id = :batch and c.change <> 'ABSENT_AGAIN'
            on conflict do nothing
            """;

    private final JdbcClient database;

    RosterReversals(JdbcClient database) {
        this.database = database;
    }

    /** Works out who can be put back: nobody who changed since, and nobody whose staff number another one holds. */
    void judge(UUID batch) {
        database.sql(JUDGE).param("batch", batch).update();
        int clashing;
        do { // whoever cannot be put back may hold the number of somebody else
            clashing = database.sql(CLASHES).param("batch", batch).update();
        } while (clashing > 0);
    }

    /** Puts back everybody who can be; who came by the list leaves on this day. */
    void reverse(UUID batch, LocalDate on) {
        for (var steps : List.of(PEOPLE, POSTS, STATUSES, NUMBERS, CONTACTS)) {
            for (var step : steps) {
                database.sql(step).param("batch", batch).param("on", on).update();
            }
        }
    }

    /** Keeps what happened to whom under the key of the undoing; false when nothing did. */
    boolean remember(UUID batch, UUID undo) {
        return database.sql(REMEMBER).param("batch", batch).param("undo", undo).update() > 0;
    }

    /** Who was left as they are stays listed; what was known of the others before is needed no longer. */
    void forgetIntact(UUID batch) {
        database.sql("delete from people.roster_before where batch_id = :batch and intact")
                .param("batch", batch)
                .update();
    }
}
