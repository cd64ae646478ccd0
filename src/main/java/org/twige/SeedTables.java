package org.twige;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Looks after the tables that a seeded nation fills. */
@Repository
class SeedTables {

    private final JdbcClient database;
    private final PostgresServer server;

    SeedTables(JdbcClient database, PostgresServer server) {
        this.database = database;
        this.server = server;
    }

    /** A place with people in it is somebody's nation. */
    boolean holdPeople() {
        return database.sql("select exists (select from people.person)")
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    long people() {
        return count("people.person");
    }

    @Transactional(readOnly = true)
    long duties() {
        return count("mandates.duty");
    }

    private long count(String table) {
        database.sql("set local statement_timeout = '10min'").update();
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** What autovacuum would do within the next minutes: so much was written that the planner's picture is old. */
    void tidy() throws SQLException {
        var roles = server.roles();
        try (var connection = DriverManager.getConnection(
                        roles.url(), roles.owner().user(), roles.owner().password());
                var statement = connection.createStatement()) {
            statement.execute("set client_min_messages = error");
            statement.execute("vacuum (analyze)");
        }
    }
}
