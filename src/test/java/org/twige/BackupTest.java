package org.twige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.people.PeopleFixture;

@PageTest
class BackupTest {

    private static final Screen QUIET = new Screen(false);

    @Autowired
    private PostgresServer server;

    @Autowired
    private JdbcClient jdbc;

    @Value("${twige.data}")
    private Path data;

    @TempDir
    private Path folder;

    @Test
    void a_backup_restored_into_an_empty_place_has_the_same_rows_in_every_table() throws Exception {
        var people = new PeopleFixture(jdbc);
        people.personAt(people.institution());
        var file = folder.resolve("nation.zip");
        Awaitility.await("what happened before has been heard").until(this::isQuiet);
        new BackupCommand(server, data, QUIET).write(file);

        try (var empty = emptyPlace(folder.resolve("other"))) {
            new RestoreCommand(empty, folder.resolve("other"), QUIET).read(file);

            assertThat(contents(empty.roles())).isEqualTo(contents(server.roles()));
            assertThatThrownBy(() -> new RestoreCommand(empty, folder.resolve("other"), QUIET).read(file))
                    .as("a place that holds people is not overwritten")
                    .isInstanceOf(RestoreCommand.Refused.class);
        }
    }

    private boolean isQuiet() {
        return jdbc.sql("select not exists (select from jobs.event_publication)")
                .query(Boolean.class)
                .single();
    }

    private static EmbeddedPostgresServer emptyPlace(Path place) {
        var empty = EmbeddedPostgresServer.startOrAdopt(place);
        var owner = empty.roles().owner();
        Flyway.configure()
                .dataSource(empty.roles().url(), owner.user(), owner.password())
                .locations("classpath:db/migration", "classpath:db/callback")
                .load()
                .migrate();
        return empty;
    }

    /** A fingerprint of each table: how many rows, and a sum over all of them. */
    private static Map<String, String> contents(DatabaseRoles roles) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(
                roles.url(), roles.owner().user(), roles.owner().password())) {
            var found = new LinkedHashMap<String, String>();
            for (var table : DatabaseTables.inOrder(connection)) {
                found.put(table, fingerprint(connection, table));
            }
            return found;
        }
    }

    private static String fingerprint(Connection connection, String table) throws SQLException {
        try (var statement = connection.prepareStatement(
                        "select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from " + table
                                + " t");
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }
}
