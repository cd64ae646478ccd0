package org.twige;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;

/** A process of its own for a test: starts the embedded database, writes one row, and waits to be killed. */
final class LeaveBehind {

    static final String WRITTEN = "the row is acknowledged";

    private LeaveBehind() {}

    public static void main(String[] arguments) throws SQLException {
        var roles = EmbeddedPostgresServer.startOrAdopt(Path.of(arguments[0])).roles();
        try (var connection = DriverManager.getConnection(
                        roles.url(), roles.owner().user(), roles.owner().password());
                var statement = connection.createStatement()) {
            statement.execute("create table public.left_behind as select 'acknowledged' as note");
        }
        System.out.println(WRITTEN);
        LockSupport.parkNanos(60_000_000_000L);
    }
}
