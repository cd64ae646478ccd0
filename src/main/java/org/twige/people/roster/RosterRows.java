package org.twige.people.roster;

import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where the rows of lists are kept until they have taken effect. */
@Repository
class RosterRows {

    private static final String COPY = """
            copy people.roster_row (batch_id, row_no, staff_no, id_kind, id_hash, id_last3, names, names_key,
                names_alt, sex, birth_year, language, phones, emails, institution_id, title, unit, job_level,
                statute, employment_type, kind, district, starts_on, ends_on, status, status_until,
                supervisor_no, broken, found) from stdin
            """;

    private final JdbcClient database;
    private final DataSource connections;

    RosterRows(JdbcClient database, DataSource connections) {
        this.database = database;
        this.connections = connections;
    }

    /** Writes rows as they come; the caller reads the file meanwhile. */
    @FunctionalInterface
    interface Source {

        Tally giveTo(Consumer<RosterRow> rows);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Tally write(UUID batch, Source source) {
        var connection = DataSourceUtils.getConnection(connections);
        try {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
            try {
                var copied = new Copied(copy, batch);
                var tally = source.giveTo(copied);
                copied.flush();
                copy.endCopy();
                return tally;
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the rows could not be written", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, connections);
        }
    }

    /** Tells the planner what has come in. */
    void analyse() {
        database.sql("""
                analyze people.roster_row (batch_id, row_no, staff_no, id_kind, id_hash, names_key, institution_id,
                    status, supervisor_no, broken)
                """).update();
    }

    /** Forgets the rows of a batch and what they meant. */
    void forget(UUID batch) {
        database.sql("delete from people.roster_row where batch_id = :batch")
                .param("batch", batch)
                .update();
        database.sql("delete from people.roster_match where batch_id = :batch")
                .param("batch", batch)
                .update();
    }

    int count(UUID batch) {
        return database.sql("select count(*) from people.roster_row where batch_id = :batch")
                .param("batch", batch)
                .query(Integer.class)
                .single();
    }

    private static final class Copied implements Consumer<RosterRow> {

        private static final int PORTION = 65_536;

        private final CopyIn copy;
        private final UUID batch;
        private final CopyLine line = new CopyLine();
        private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(2 * PORTION);

        Copied(CopyIn copy, UUID batch) {
            this.copy = copy;
            this.batch = batch;
        }

        @Override
        public void accept(RosterRow row) {
            line.add(batch).add(row.number());
            who(row);
            what(row.what());
            line.add(row.broken() ? "t" : "f");
            if (row.findings().isEmpty()) {
                line.add(null);
            } else {
                line.addList(found(row.findings()));
            }
            waiting.writeBytes(line.end());
            if (waiting.size() >= PORTION) {
                flush();
            }
        }

        void flush() {
            try {
                copy.writeToCopy(waiting.toByteArray(), 0, waiting.size());
                waiting.reset();
            } catch (SQLException e) {
                throw new IllegalStateException("the rows could not be written", e);
            }
        }

        private void who(RosterRow row) {
            var who = row.who();
            var identity = row.identity();
            line.add(who.staffNo())
                    .add(identity == null ? null : identity.kind())
                    .addBytes(identity == null ? null : identity.hash())
                    .add(identity == null ? null : identity.last3())
                    .add(who.names())
                    .add(who.namesKey())
                    .add(who.namesAlt())
                    .add(who.sex())
                    .add(who.birthYear())
                    .add(who.language())
                    .addList(row.phones())
                    .addList(row.emails());
        }

        private void what(RosterRow.What what) {
            line.add(what.institution())
                    .add(what.title())
                    .add(what.unit())
                    .add(what.jobLevel())
                    .add(what.statute())
                    .add(what.employmentType())
                    .add(what.kind())
                    .add(what.district())
                    .add(what.starts())
                    .add(what.ends())
                    .add(what.status())
                    .add(what.statusUntil())
                    .add(what.supervisor());
        }

        private static List<String> found(List<Finding> findings) {
            var found = new ArrayList<String>(findings.size() * 3);
            for (var finding : findings) {
                found.add(finding.problem().name());
                found.add(finding.column() == null ? "" : finding.column().key());
                found.add(finding.value());
            }
            return found;
        }
    }
}
