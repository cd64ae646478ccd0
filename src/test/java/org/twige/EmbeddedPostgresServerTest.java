package org.twige;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresServerTest {

    @TempDir
    private Path data;

    @Test
    void every_durability_setting_is_on() throws SQLException {
        try (var server = EmbeddedPostgresServer.startOrAdopt(data)) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(ask(server, "show " + setting)).as(setting).isEqualTo("on");
            }
        }
    }

    @Test
    void text_is_sorted_alike_whatever_language_the_machine_speaks() throws SQLException {
        try (var server = EmbeddedPostgresServer.startOrAdopt(data)) {
            var collation =
                    "select concat(datlocprovider, ' ', datlocale) from pg_database where datname = current_database()";

            assertThat(ask(server, collation))
                    .as("what PostgreSQL brings itself")
                    .isEqualTo("b C.UTF-8");
        }
    }

    @Test
    void a_second_start_in_the_same_folder_is_a_guest_of_the_first() throws SQLException {
        try (var owner = EmbeddedPostgresServer.startOrAdopt(data)) {
            try (var guest = EmbeddedPostgresServer.startOrAdopt(data)) {
                assertThat(guest.roles().url()).isEqualTo(owner.roles().url());
            }

            assertThat(ask(owner, "select 'still here'")).isEqualTo("still here");
        }
    }

    @Test
    void a_server_left_over_from_a_killed_process_is_adopted_with_its_data_and_stopped_at_the_end()
            throws SQLException, IOException, InterruptedException {
        var killed = startAndKill();

        try (var heir = EmbeddedPostgresServer.startOrAdopt(data)) {
            assertThat(ask(heir, "select note from public.left_behind")).isEqualTo("acknowledged");
        }

        assertThat(killed.exitValue()).as("it was killed, it did not finish").isNotZero();
        assertThat(Postmaster.runningIn(data.resolve("postgres"))).isEmpty();
    }

    @Test
    void a_server_that_is_killed_is_noticed() {
        var ended = new CompletableFuture<String>();
        try (var killed = EmbeddedPostgresServer.startOrAdopt(data)) {
            killed.onLoss(() -> ended.complete("noticed"));

            killDatabase();

            assertThat(ended.orTimeout(20, TimeUnit.SECONDS).join()).isEqualTo("noticed");
        }
    }

    @Test
    void a_server_killed_together_with_its_application_starts_again_with_its_data()
            throws SQLException, IOException, InterruptedException {
        startAndKill();
        killDatabase();

        try (var next = EmbeddedPostgresServer.startOrAdopt(data)) {
            assertThat(ask(next, "select note from public.left_behind")).isEqualTo("acknowledged");
        }
    }

    @Test
    void a_server_starts_although_another_process_has_the_number_of_the_killed_one_by_now()
            throws SQLException, IOException, InterruptedException {
        startAndKill();
        killDatabase();
        var stranger = new ProcessBuilder("sleep", "120").start();
        try {
            Files.writeString(
                    data.resolve("postgres").resolve("postmaster.pid"),
                    stranger.pid() + "\n" + data.resolve("postgres") + "\n1\n5432\n\n127.0.0.1\n");

            try (var next = EmbeddedPostgresServer.startOrAdopt(data)) {
                assertThat(ask(next, "select 'whole'")).isEqualTo("whole");
            }
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_server_that_is_closed_in_order_is_no_loss() {
        var ended = new CompletableFuture<String>();
        var server = EmbeddedPostgresServer.startOrAdopt(data);
        server.onLoss(() -> ended.complete("noticed"));

        server.close();

        assertThat(ended.completeOnTimeout("nothing", 2, TimeUnit.SECONDS).join())
                .isEqualTo("nothing");
    }

    @Test
    void a_database_that_was_left_half_made_is_made_anew() throws SQLException, IOException {
        Files.createDirectory(data.resolve("postgres"));
        Files.writeString(data.resolve("postgres").resolve("postgresql.conf"), "half a line");
        Files.createFile(data.resolve("postgres-unfinished"));

        try (var server = EmbeddedPostgresServer.startOrAdopt(data)) {
            assertThat(ask(server, "select 'whole'")).isEqualTo("whole");
        }

        assertThat(data.resolve("postgres-unfinished")).doesNotExist();
    }

    private void killDatabase() {
        var server = Postmaster.runningIn(data.resolve("postgres")).orElseThrow();
        ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
    }

    private Process startAndKill() throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LeaveBehind.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
        var lines = process.inputReader();
        for (var line = lines.readLine(); line != null && !line.contains(LeaveBehind.WRITTEN); ) {
            line = lines.readLine();
        }
        process.destroyForcibly().waitFor();
        return process;
    }

    private static String ask(PostgresServer server, String question) throws SQLException {
        var owner = server.roles().owner();
        try (var connection = DriverManager.getConnection(server.roles().url(), owner.user(), owner.password());
                var rows = connection.createStatement().executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
