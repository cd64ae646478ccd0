package org.twige.people.roster;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where it is read off what a row means that comes alone. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SingleRows {

    /** PostgreSQL’s code for a lock that could not be had in time; Spring has no name for it. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final JdbcClient database;

    SingleRows(JdbcClient database) {
        this.database = database;
    }

    /** What the row means; the verdict is empty when something stopped it. */
    record Meaning(@Nullable String verdict, @Nullable UUID person, List<String> phones, List<String> emails) {}

    /** How many are still at the institution of a person, and how many one source took away there. */
    record Leavers(int still, int taken) {}

    /** A row waits behind a list that takes effect, but not for ever: then it is told to come again. */
    void takeTurn() {
        database.sql("""
                select set_config('lock_timeout', '15s', true), set_config('statement_timeout', '30s', true)
                """).query().singleRow();
        try {
            database.sql("select pg_advisory_xact_lock(hashtext('people.roster'))")
                    .query(_ -> {});
        } catch (UncategorizedSQLException e) {
            throw isNotAvailable(e) ? new CannotAcquireLockException("a staff list takes effect", e) : e;
        }
    }

    private static boolean isNotAvailable(UncategorizedSQLException e) {
        var cause = e.getSQLException();
        return cause != null && LOCK_NOT_AVAILABLE.equals(cause.getSQLState());
    }

    Meaning meaning(UUID batch) {
        return database.sql("""
                select x.verdict, x.person_id, r.phones, r.emails
                  from people.roster_row r
                  left join people.roster_match x on x.batch_id = :batch and x.row_no = r.row_no
                 where r.batch_id = :batch
                """)
                .param("batch", batch)
                .query(SingleRows::meaning)
                .single();
    }

    List<Finding> findings(UUID batch) {
        return database.sql("""
                select row_no, problem, column_key, value from people.roster_finding
                 where batch_id = :batch order by stops desc, problem
                """)
                .param("batch", batch)
                .query((row, _) -> new Finding(
                        row.getInt("row_no"),
                        Problem.valueOf(row.getString("problem")),
                        Column.keyed(row.getString("column_key")),
                        row.getString("value")))
                .list();
    }

    Leavers leavers(UUID person, String by, Instant since) {
        return database.sql("""
                select count(*) filter (where p.state <> 'LEFT') as still,
                       count(*) filter (where p.state = 'LEFT') as taken
                  from people.post m join people.person p on p.id = m.person_id
                 where m.latest
                   and m.institution_id = (select institution_id from people.post where person_id = :person and latest)
                   and (p.state <> 'LEFT'
                        or exists (select from people.roster_change c join people.roster_batch b on b.id = c.batch_id
                                    where c.person_id = p.id and c.change = 'LEFT' and b.uploaded_by = :by
                                      and b.applied_at >= :since))
                """)
                .param("person", person)
                .param("by", by)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Leavers(row.getInt("still"), row.getInt("taken")))
                .single();
    }

    /** Forgets a row that changed nothing, as if it had never come. */
    void forget(UUID batch) {
        forgetRow(batch);
        database.sql("delete from people.roster_batch where id = :batch")
                .param("batch", batch)
                .update();
    }

    /** Forgets the row, but not that it came and what it did. */
    void forgetRow(UUID batch) {
        for (var table : new String[] {"roster_row", "roster_match", "roster_finding"}) {
            database.sql("delete from people." + table + " where batch_id = :batch")
                    .param("batch", batch)
                    .update();
        }
    }

    /**
     * Forgets rows that came alone before a moment and what they did, except the last that happened to each person: it
     * says when they changed. While a list waits that was checked before such a row, the row stays too, for the list has
     * to be compared again.
     */
    int forgetBefore(Instant moment) {
        database.sql("""
                delete from people.roster_change c
                 using people.roster_batch b
                 where b.id = c.batch_id and starts_with(b.uploaded_by, :single) and b.applied_at < :moment
                   and exists (select from people.roster_change n join people.roster_batch l on l.id = n.batch_id
                                where n.person_id = c.person_id and l.applied_at > b.applied_at)
                """)
                .param("single", RosterBatch.ONE_BY_ONE)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
        return database.sql("""
                delete from people.roster_batch b
                 where starts_with(b.uploaded_by, :single) and b.applied_at < :moment
                   and not exists (select from people.roster_change c where c.batch_id = b.id)
                   and not exists (select from people.roster_batch o
                                    where o.state in ('CHECKED', 'HELD', 'APPLYING') and o.checked_at <= b.applied_at)
                """)
                .param("single", RosterBatch.ONE_BY_ONE)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Meaning meaning(ResultSet row, int number) throws SQLException {
        return new Meaning(
                row.getString("verdict"),
                row.getObject("person_id", UUID.class),
                list(row.getArray("phones")),
                list(row.getArray("emails")));
    }

    private static List<String> list(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
