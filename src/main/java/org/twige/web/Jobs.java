package org.twige.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where the progress of mass work is kept, so that the person who started it can watch at {@code /jobs/{id}}. */
@Repository
public class Jobs {

    private final JdbcClient database;
    private final Clock clock;

    Jobs(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Notes that work begins, in the caller's transaction. See {@link Job} for kind and subject. */
    public UUID start(String kind, UUID by, String subject) {
        return database.sql("""
                insert into web.job (kind, started_by, subject, started_at, changed_at)
                values (:kind, :by, :subject, :now, :now)
                returning id
                """)
                .param("kind", kind)
                .param("by", by)
                .param("subject", subject)
                .param("now", now())
                .query(UUID.class)
                .single();
    }

    /** The job of this kind that runs already, otherwise a new one; the same for two who ask at once. */
    UUID startOnce(String kind, UUID by, String subject) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:kind, 0))")
                .param("kind", kind)
                .query((_, _) -> true)
                .list();
        return database.sql(
                        "select id from web.job where kind = :kind and state = 'RUNNING' order by started_at limit 1")
                .param("kind", kind)
                .query(UUID.class)
                .optional()
                .orElseGet(() -> start(kind, by, subject));
    }

    /** Shows how far the work is, at once: in a transaction of its own, whatever becomes of the caller's. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(UUID job, long done, long total) {
        database.sql("""
                update web.job set done = :done, total = :total, changed_at = :now
                 where id = :job and state = 'RUNNING'
                """)
                .param("done", done)
                .param("total", total)
                .param("now", now())
                .param("job", job)
                .update();
    }

    /** So much more is done, in the caller's transaction: what is counted is exactly what was committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void advance(UUID job, long more) {
        database.sql("""
                update web.job set done = done + :more, total = greatest(total, done + :more), changed_at = :now
                 where id = :job and state = 'RUNNING'
                """)
                .param("more", more)
                .param("now", now())
                .param("job", job)
                .update();
    }

    /** The work is done, in the caller's transaction; what came of it stands where its subject leads, for who may see it. */
    public void finish(UUID job) {
        end(job, Job.State.DONE, null);
    }

    /** The work cannot be done; the key names the sentence that says why and what to do now. */
    public void fail(UUID job, String textKey) {
        end(job, Job.State.FAILED, textKey);
    }

    private void end(UUID job, Job.State state, @Nullable String failure) {
        database.sql("""
                update web.job
                   set state = :state, failure = :failure, changed_at = :now
                 where id = :job and state = 'RUNNING'
                """)
                .param("state", state.name())
                .param("failure", failure)
                .param("now", now())
                .param("job", job)
                .update();
    }

    /** The work of a kind that somebody started and that is not done yet. */
    public Optional<UUID> running(String kind, UUID by) {
        return database.sql("""
                select id from web.job
                 where kind = :kind and started_by = :by and state = 'RUNNING' order by started_at limit 1
                """)
                .param("kind", kind)
                .param("by", by)
                .query(UUID.class)
                .optional();
    }

    /** The same, where it is about one subject. */
    public Optional<UUID> running(String kind, UUID by, String subject) {
        return database.sql("""
                select id from web.job
                 where kind = :kind and started_by = :by and subject = :subject and state = 'RUNNING'
                 order by started_at limit 1
                """)
                .param("kind", kind)
                .param("by", by)
                .param("subject", subject)
                .query(UUID.class)
                .optional();
    }

    public Optional<Job> find(UUID job) {
        return database.sql("""
                select id, kind, started_by, subject, state, done, total, started_at, changed_at, failure
                  from web.job where id = :job
                """)
                .param("job", job)
                .query((row, _) -> new Job(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getObject("started_by", UUID.class),
                        row.getString("subject"),
                        Job.State.valueOf(row.getString("state")),
                        row.getLong("done"),
                        row.getLong("total"),
                        row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("changed_at").toInstant(),
                        row.getString("failure")))
                .optional();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
