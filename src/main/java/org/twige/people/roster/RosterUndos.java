package org.twige.people.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.people.roster.RosterUndo.State;

/** Where the wishes to take lists back are kept. */
@Repository
class RosterUndos {

    private static final String UNDO = """
            select id, batch_id, state, reason, asked_by, needs_second, job_id, done_at from people.roster_undo
            """;

    private final JdbcClient database;

    RosterUndos(JdbcClient database) {
        this.database = database;
    }

    /** The wish that counts, or the last that failed; one that was withdrawn does not count. */
    Optional<RosterUndo> of(UUID batch) {
        return database.sql(UNDO + " where batch_id = :batch and state <> 'WITHDRAWN' order by asked_at desc limit 1")
                .param("batch", batch)
                .query(this::undo)
                .optional();
    }

    Optional<RosterUndo> find(UUID id) {
        return database.sql(UNDO + " where id = :id")
                .param("id", id)
                .query(this::undo)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Optional<RosterUndo> lock(UUID id) {
        return database.sql(UNDO + " where id = :id for update")
                .param("id", id)
                .query(this::undo)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    UUID add(UUID batch, String reason, String by, boolean needsSecond, Instant at) {
        return database.sql("""
                insert into people.roster_undo (batch_id, state, reason, asked_by, asked_at, needs_second)
                values (:batch, 'HELD', :reason, :by, :at, :second)
                returning id
                """)
                .param("batch", batch)
                .param("reason", reason)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("second", needsSecond)
                .query((row, _) -> row.getObject(1, UUID.class))
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void run(UUID id, @Nullable String confirmedBy, UUID job) {
        database.sql("""
                update people.roster_undo set state = 'RUNNING', confirmed_by = :by, job_id = :job where id = :id
                """)
                .param("by", confirmedBy, Types.VARCHAR)
                .param("job", job)
                .param("id", id)
                .update();
    }

    void move(UUID id, State state) {
        database.sql("update people.roster_undo set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void done(UUID id, Instant at) {
        database.sql("update people.roster_undo set state = 'DONE', done_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private RosterUndo undo(ResultSet row, int number) throws SQLException {
        var done = row.getObject("done_at", OffsetDateTime.class);
        return new RosterUndo(
                row.getObject("id", UUID.class),
                row.getObject("batch_id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("asked_by"),
                row.getBoolean("needs_second"),
                row.getObject("job_id", UUID.class),
                done == null ? null : done.toInstant());
    }
}
