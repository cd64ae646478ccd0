package org.twige;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.twige.DatabaseRoles.Login;

/**
 * PostgreSQL inside this application, durable: every acknowledged write survives {@code kill -9}.
 *
 * <p>A server left over from a killed process is adopted: it is the same data, and it is already running.
 */
final class EmbeddedPostgresServer implements PostgresServer {

    private static final String DATABASE = "twige";
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final DatabaseRoles roles;
    private final boolean ours;
    private final Runnable stop;

    private EmbeddedPostgresServer(DatabaseRoles roles, boolean ours, Runnable stop) {
        this.roles = roles;
        this.ours = ours;
        this.stop = stop;
    }

    /**
     * Whoever holds the lock of the data folder owns the server and stops it at the end; everybody else is a guest.
     *
     * @throws IllegalStateException when the owner's server does not come up within a minute
     */
    static EmbeddedPostgresServer startOrAdopt(Path data) {
        var folder = data.toAbsolutePath().resolve("postgres");
        var secrets = DatabaseSecrets.in(data.toAbsolutePath().resolve("secrets"));
        var lock = DataLock.take(data.toAbsolutePath());
        if (lock.isEmpty()) {
            return new EmbeddedPostgresServer(rolesAt(Postmaster.awaitIn(folder).port(), secrets), false, () -> {});
        }
        return Postmaster.runningIn(folder)
                .map(orphan -> adopt(orphan, secrets, lock.get()))
                .orElseGet(() -> start(folder, secrets, lock.get()));
    }

    private static EmbeddedPostgresServer adopt(Postmaster orphan, DatabaseSecrets secrets, DataLock lock) {
        return new EmbeddedPostgresServer(rolesAt(orphan.port(), secrets), true, () -> {
            orphan.stop();
            lock.close();
        });
    }

    private static EmbeddedPostgresServer start(Path folder, DatabaseSecrets secrets, DataLock lock) {
        try {
            Files.createDirectories(folder);
            var port = FreePort.from(15_432);
            var server = configured(folder, port, secrets).start();
            prepare(server, folder, secrets);
            requireDurable(rolesAt(port, secrets));
            return new EmbeddedPostgresServer(rolesAt(port, secrets), true, () -> {
                stop(server);
                lock.close();
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded database in " + folder + " did not start", e);
        } catch (SQLException e) {
            throw new IllegalStateException("the embedded database in " + folder + " could not be prepared", e);
        }
    }

    private static EmbeddedPostgres.Builder configured(Path folder, int port, DatabaseSecrets secrets) {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setConnectConfig("password", secrets.superuser())
                .setServerConfig("max_connections", "60")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("wal_compression", "pglz")
                .setServerConfig("random_page_cost", "1.1");
        DURABLE.forEach(setting -> builder.setServerConfig(setting, "on"));
        return builder;
    }

    /** Makes the two users and the database at the first start, and asks for passwords from then on. */
    private static void prepare(EmbeddedPostgres server, Path folder, DatabaseSecrets secrets)
            throws SQLException, IOException {
        var url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
        try (var connection = DriverManager.getConnection(url, "postgres", secrets.superuser());
                var statement = connection.createStatement()) {
            if (exists(statement, "select 1 from pg_roles where rolname = 'twige_owner'")) {
                return;
            }
            statement.execute("alter role postgres password '" + secrets.superuser() + "'");
            statement.execute("create role twige_owner login password '" + secrets.owner() + "'");
            statement.execute("create role twige_app login password '" + secrets.application() + "'");
            statement.execute("create database " + DATABASE + " owner twige_owner encoding 'UTF8' template template0");
            Files.writeString(folder.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        }
    }

    private static boolean exists(java.sql.Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void requireDurable(DatabaseRoles roles) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        roles.url(), roles.owner().user(), roles.owner().password());
                var statement = connection.createStatement()) {
            for (var setting : DURABLE) {
                if (!exists(statement, "select 1 from pg_settings where name = '" + setting + "' and setting = 'on'")) {
                    throw new IllegalStateException("the embedded database is not durable: " + setting + " is off");
                }
            }
        }
    }

    private static DatabaseRoles rolesAt(int port, DatabaseSecrets secrets) {
        return new DatabaseRoles(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE,
                new Login("twige_owner", secrets.owner()),
                new Login("twige_app", secrets.application()));
    }

    @Override
    public DatabaseRoles roles() {
        return roles;
    }

    @Override
    public boolean isOursAlone() {
        return ours;
    }

    @Override
    public void close() {
        stop.run();
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
