package org.twige;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Looks into the database of another process, and holds its work up at a chosen place. */
final class DatabaseWitness {

    private final DriverManagerDataSource source;
    private final JdbcClient database;

    DatabaseWitness(Path data, Postmaster postmaster) {
        var password = DatabaseSecrets.in(data.resolve("secrets")).owner();
        source = new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + postmaster.port() + "/twige", "twige_owner", password);
        database = JdbcClient.create(source);
    }

    JdbcClient database() {
        return database;
    }

    long count(String from, Object... parameters) {
        return database.sql("select count(*) from " + from)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    /** Whoever wants to write into the table waits until the connection is closed. */
    Connection holdUp(String table) throws SQLException {
        var connection = source.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in share mode");
        }
        return connection;
    }

    void awaitSomebodyAt(String table) {
        awaitTrue("pg_locks where not granted and relation = cast('" + table + "' as regclass)");
    }

    /** Mass work on duties takes turns; somebody waits for his. */
    void awaitSomebodyWhoWantsToChangeDuties() {
        awaitTrue("pg_locks where not granted and locktype = 'advisory' and objid = 7001");
    }

    void awaitNone(String from) {
        awaitTrue("(select where not exists (select from " + from + ")) as none");
    }

    /** Waits, not long, until such a row is there. */
    void awaitTrue(String from, Object... parameters) {
        Awaitility.await(from)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> count(from, parameters) > 0);
    }
}
