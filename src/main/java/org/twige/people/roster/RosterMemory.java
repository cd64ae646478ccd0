package org.twige.people.roster;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where it is kept how people stood before a list, and a sum of how they stood after it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RosterMemory {

    /**
     * A sum for each person of {@code touched} over all that a list may change. Whether a contact is shared is left out:
     * that follows from the contacts of others.
     */
    static final String SUMS = """
            sums as materialized (
                select t.person_id,
                       hashtextextended(row(p.staff_no, p.names, p.names_key, p.names_alt, p.sex, p.birth_year,
                                            p.language, p.language_chosen, p.state, p.joined_on, p.left_on,
                                            p.supervisor_id)::text, 0)
                       # coalesce(m.sum, 0) # coalesce(s.sum, 0) # coalesce(i.sum, 0) # coalesce(c.sum, 0) as sum
                  from touched t
                  join people.person p on p.id = t.person_id
                  left join (select person_id,
                                    bit_xor(hashtextextended(row(id, institution_id, title, unit, job_level, statute,
                                        employment_type, kind, district, main, latest, started_on, ended_on,
                                        ends_on)::text, 1)) as sum
                               from people.post where person_id in (select person_id from touched)
                              group by person_id) m on m.person_id = p.id
                  left join (select person_id,
                                    bit_xor(hashtextextended(row(status, from_on, until_on)::text, 2)) as sum
                               from people.status_period where person_id in (select person_id from touched)
                              group by person_id) s on s.person_id = p.id
                  left join (select person_id,
                                    bit_xor(hashtextextended(row(kind, hash, last3, valid_from, valid_to)::text, 3)) as sum
                               from people.identifier where person_id in (select person_id from touched)
                              group by person_id) i on i.person_id = p.id
                  left join (select person_id,
                                    bit_xor(hashtextextended(row(kind, value, position, verified, pending)::text, 4)) as sum
                               from people.contact where person_id in (select person_id from touched)
                              group by person_id) c on c.person_id = p.id)
            """;

    /** Whom the list may change: further posts end, and supervisors change, even of those who stay as they are. */
    private static final String BEFORE = """
            with touched as materialized (
                select person_id from people.roster_match
                 where batch_id = :batch and known
                   and verdict not in ('ERROR', 'LEFT_UNKNOWN', 'SAME', 'ABSENT_AGAIN')
                union
                select x.person_id
                  from people.roster_match x
                  join people.roster_row r on r.batch_id = :batch and r.row_no = x.row_no
                 where x.batch_id = :batch and x.known and x.verdict = 'SAME'
                   and (r.status = 'exit'
                        or x.person_id in (select person_id from people.post where not main and ended_on is null))),
            """ + SUMS + """
            insert into people.roster_before (batch_id, person_id, person, posts, statuses, identifiers, contacts, after)
            select :batch, u.person_id, to_jsonb(p),
                   (select coalesce(jsonb_agg(to_jsonb(m)), '[]') from people.post m where m.person_id = p.id),
                   (select coalesce(jsonb_agg(to_jsonb(s)), '[]') from people.status_period s where s.person_id = p.id),
                   (select coalesce(jsonb_agg(to_jsonb(i)), '[]') from people.identifier i where i.person_id = p.id),
                   (select coalesce(jsonb_agg(to_jsonb(c)), '[]') from people.contact c where c.person_id = p.id),
                   u.sum
              from sums u join people.person p on p.id = u.person_id
            """;

    private static final String AFTER = """
            with touched as materialized (select person_id from people.roster_before where batch_id = :batch),
            """ + SUMS + """
            update people.roster_before b
               set intact = b.after = u.sum, after = u.sum
              from sums u
             where b.batch_id = :batch and b.person_id = u.person_id
            """;

    private static final String JOINED = """
            with touched as materialized (
                select person_id from people.roster_match where batch_id = :batch and verdict = 'JOIN'),
            """ + SUMS + """
            insert into people.roster_before (batch_id, person_id, joined, after)
            select :batch, person_id, true, sum from sums
            """;

    private final JdbcClient database;

    RosterMemory(JdbcClient database) {
        this.database = database;
    }

    /** Before the list takes effect: how everybody stands whom it may change. */
    void before(UUID batch) {
        database.sql(BEFORE).param("batch", batch).update();
        countAnew();
    }

    /** After the list took effect: only who was changed is kept, and who joined. */
    void after(UUID batch) {
        database.sql(AFTER).param("batch", batch).update();
        database.sql("delete from people.roster_before where batch_id = :batch and intact")
                .param("batch", batch)
                .update();
        database.sql("update people.roster_before set intact = null where batch_id = :batch")
                .param("batch", batch)
                .update();
        database.sql(JOINED).param("batch", batch).update();
        countAnew();
    }

    /** Without it the database takes a big list for a small one, and compares everybody with everybody. */
    private void countAnew() {
        database.sql("analyze people.roster_before").update();
    }

    /** Forgets how people stood before lists that took effect earlier than this. */
    int forgetBefore(Instant moment) {
        return database.sql("""
                delete from people.roster_before
                 where batch_id in (select id from people.roster_batch where applied_at < :moment)
                """)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }
}
