package org.twige.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/** What the same PostgreSQL does without the application, in the manner of pgbench: the yardstick of everything else. */
public final class Yardsticks implements AutoCloseable {

    private static final String SELECT = "select names from people.person where id = ?";
    private static final String INSERT = "insert into bench.yardstick values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int COPIED = 50_000;

    private final List<Connection> connections = new ArrayList<>();
    private final List<UUID> persons = new ArrayList<>();

    /**
     * Opens so many connections as the owner of the tables.
     *
     * @throws SQLException when the database does not let them in
     */
    public Yardsticks(String url, String user, String password, int workers) throws SQLException {
        for (var i = 0; i < workers; i++) {
            connections.add(DriverManager.getConnection(url, user, password));
        }
        try (var statement = connections.getFirst().createStatement()) {
            statement.execute("create schema if not exists bench");
            statement.execute("create table if not exists bench.yardstick (id uuid primary key, person uuid, "
                    + "number int, day date, at timestamptz, done boolean, name text, note text)");
            try (var rows = statement.executeQuery(
                    "select id from people.person order by hashtext(cast(id as text)) limit 5000")) {
                while (rows.next()) {
                    persons.add(rows.getObject(1, UUID.class));
                }
            }
        }
    }

    /** The process whose children serve these connections; 0 if it does not run on this machine. */
    long postmaster() throws SQLException, IOException {
        try (var statement = connections.getFirst().createStatement();
                var rows = statement.executeQuery("select pg_backend_pid()")) {
            rows.next();
            var stat = Path.of("/proc", rows.getString(1), "stat");
            return Files.isReadable(stat) ? ProcessorTime.parentOfPostgres(Files.readString(stat)) : 0;
        }
    }

    /** One row by its primary key. */
    double selects(Duration time) throws Exception {
        return rate(time, (connection, number) -> {
            try (var statement = connection.prepareStatement(SELECT)) {
                statement.setObject(1, persons.get(number % persons.size()));
                try (var rows = statement.executeQuery()) {
                    rows.next();
                }
            }
        });
    }

    /** One row of eight columns, each in a transaction of its own, on disk. */
    double inserts(Duration time) throws Exception {
        return rate(time, (connection, number) -> {
            try (var statement = connection.prepareStatement(INSERT)) {
                statement.setObject(1, UUID.randomUUID());
                statement.setObject(2, persons.get(number % persons.size()));
                statement.setInt(3, number);
                statement.setObject(4, java.time.LocalDate.EPOCH);
                statement.setObject(5, java.time.Instant.EPOCH.atOffset(java.time.ZoneOffset.UTC));
                statement.setBoolean(6, true);
                statement.setString(7, "Urugero Umusozi IGITI");
                statement.setString(8, "a short note of forty or so characters");
                statement.executeUpdate();
            }
        });
    }

    /** The statements of a page. */
    double page(PageStatements page, Duration time) throws Exception {
        return rate(time, (connection, number) -> page.replay(connection));
    }

    /** The statements of a page, asked by one reader alone. */
    double alone(PageStatements page, Duration time) throws Exception {
        return new Load(1)
                .during(time, (_, _) -> page.replay(connections.getFirst()))
                .rate();
    }

    /** Rows a second by one {@code copy}, on disk. */
    double copied() throws Exception {
        var rows = new StringBuilder();
        for (var i = 0; i < COPIED; i++) {
            rows.append(UUID.randomUUID() + "\t" + persons.get(i % persons.size()) + "\t" + i
                    + "\t1970-01-01\t1970-01-01 00:00Z\tt\tUrugero Umusozi IGITI\ta short note\n");
        }
        var copy = connections.getFirst().unwrap(PGConnection.class).getCopyAPI();
        var start = System.nanoTime();
        copy.copyIn("copy bench.yardstick from stdin", new StringReader(rows.toString()));
        return COPIED / ((System.nanoTime() - start) / 1e9);
    }

    @FunctionalInterface
    private interface Work {
        void on(Connection connection, int number) throws SQLException;
    }

    private double rate(Duration time, Work work) throws Exception {
        return new Load(connections.size())
                .during(time, (worker, number) -> work.on(connections.get(worker), number))
                .rate();
    }

    @Override
    public void close() throws SQLException {
        try (var statement = connections.getFirst().createStatement()) {
            statement.execute("drop schema bench cascade");
        }
        for (var connection : connections) {
            connection.close();
        }
    }
}
