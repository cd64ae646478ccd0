package org.twige;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.springframework.util.FileSystemUtils;
import org.twige.DatabaseRoles.Login;

/**
 * PostgreSQL inside this application, durable: every acknowledged write survives {@code kill -9}.
 *
 * <p>A server left over from a killed process is adopted: it is the same data, and it is already running.
 */
final class EmbeddedPostgresServer implements PostgresServer {

    private static final String DATABASE = "twige";
    private static final String NOT_NOW = "57P03"; // starting, recovering or stopping
    private static final String NO_CONNECTION = "08001";
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final DatabaseRoles roles;
    private final Postmaster postmaster;
    private final Optional<DataLock> lock;
    private volatile boolean stopping;

    private EmbeddedPostgresServer(DatabaseRoles roles, Postmaster postmaster, Optional<DataLock> lock) {
        this.roles = roles;
        this.postmaster = postmaster;
        this.lock = lock;
    }

    /**
     * Whoever holds the lock of the data folder owns the server and stops it at the end; everybody else is a guest.
     *
     * @throws CannotStart when the server does not come up
     */
    static EmbeddedPostgresServer startOrAdopt(Path data) {
        var folder = data.toAbsolutePath().resolve("postgres");
        var secrets = DatabaseSecrets.in(data.toAbsolutePath().resolve("secrets"));
        var lock = DataLock.take(data.toAbsolutePath());
        var postmaster = lock.isEmpty() ? Postmaster.awaitIn(folder) : ours(folder, secrets);
        return new EmbeddedPostgresServer(rolesAt(postmaster.port(), secrets), postmaster, lock);
    }

    private static Postmaster ours(Path folder, DatabaseSecrets secrets) {
        var orphan = Postmaster.runningIn(folder);
        if (orphan.isPresent() && serves(orphan.get(), secrets)) {
            return orphan.get();
        }
        orphan.ifPresent(Postmaster::stop);
        return start(folder, secrets);
    }

    /** Waits while a server is recovering or stopping; false when it ends or was never finished. */
    private static boolean serves(Postmaster server, DatabaseSecrets secrets) {
        while (server.isAlive()) {
            try (var connection = connect(rolesAt(server.port(), secrets))) {
                return connection.isValid(5);
            } catch (SQLException e) {
                if (!NOT_NOW.equals(e.getSQLState()) && !NO_CONNECTION.equals(e.getSQLState())) {
                    return false;
                }
                LockSupport.parkNanos(100_000_000);
            }
        }
        return false;
    }

    private static Postmaster start(Path folder, DatabaseSecrets secrets) {
        var unfinished = folder.resolveSibling("postgres-unfinished");
        try {
            Postmaster.sweep(folder);
            Postmaster.forget(folder);
            if (Files.exists(unfinished)) {
                FileSystemUtils.deleteRecursively(folder);
            }
            var first = !Files.exists(folder);
            if (first) {
                Files.writeString(unfinished, "A new database is being made; what is in postgres/ is not complete.\n");
                Files.createDirectories(folder);
            }
            var port = FreePort.from(firstPort(folder));
            var server = configured(folder, port, secrets).start();
            forgetToStop(server);
            if (first) {
                prepare(port, folder, secrets);
                Files.delete(unfinished);
            }
            requireDurable(rolesAt(port, secrets));
            return Postmaster.awaitIn(folder);
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new IllegalStateException(
                    "PostgreSQL did not start in " + folder + "; " + folder.resolveSibling("logs") + " says why", e);
        }
    }

    /** Not the same for every folder, so that two which start in the same moment do not take the same. */
    private static int firstPort(Path folder) {
        return 15_432 + Math.floorMod(folder.hashCode(), 500);
    }

    /** The library would stop the server in a hook of its own, while the application is still at work. */
    private static void forgetToStop(EmbeddedPostgres server) {
        try {
            var closed = EmbeddedPostgres.class.getDeclaredField("closed");
            closed.setAccessible(true);
            ((AtomicBoolean) closed.get(server)).set(true);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("another release of the embedded server than expected", e);
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
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_directory", "../logs")
                .setServerConfig("log_filename", "postgres-%a.log")
                .setServerConfig("log_rotation_age", "1d")
                .setServerConfig("log_truncate_on_rotation", "on")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("wal_buffers", "32MB")
                .setServerConfig("checkpoint_timeout", "15min")
                .setServerConfig("random_page_cost", "1.1");
        DURABLE.forEach(setting -> builder.setServerConfig(setting, "on"));
        return builder;
    }

    /** Makes the two users and the database, and asks for passwords from then on. */
    private static void prepare(int port, Path folder, DatabaseSecrets secrets) throws SQLException, IOException {
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (var connection = DriverManager.getConnection(url, "postgres", secrets.superuser());
                var statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + secrets.superuser() + "'");
            statement.execute("create role twige_owner login password '" + secrets.owner() + "'");
            statement.execute("create role twige_app login password '" + secrets.application() + "'");
            statement.execute("create database " + DATABASE + " owner twige_owner encoding 'UTF8'"
                    + " locale_provider builtin builtin_locale 'C.UTF-8' template template0");
            Files.writeString(folder.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        }
    }

    private static Connection connect(DatabaseRoles roles) throws SQLException {
        return DriverManager.getConnection(
                roles.url(), roles.owner().user(), roles.owner().password());
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void requireDurable(DatabaseRoles roles) throws SQLException {
        try (var connection = connect(roles);
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
        return lock.isPresent();
    }

    @Override
    public void onLoss(Runnable action) {
        postmaster.onEnd(() -> {
            if (!stopping) {
                action.run();
            }
        });
    }

    @Override
    public void close() {
        stopping = true;
        if (lock.isPresent()) {
            postmaster.stop();
            lock.get().close();
        }
    }
}
