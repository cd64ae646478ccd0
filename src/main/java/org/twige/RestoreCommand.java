package org.twige;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a backup into an empty place: all of it in one transaction, or nothing. */
@Component
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Puts a backup into an empty data folder (--data). Copy the folder 'secrets' there first.")
class RestoreCommand implements Callable<Integer> {

    private static final String WORK = "Restoring the nation";

    private final PostgresServer server;
    private final Path data;
    private final Screen screen;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "<file>", description = "A file that 'backup' wrote.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path source;

    RestoreCommand(PostgresServer server, @Value("${twige.data}") Path data, Screen screen) {
        this.server = server;
        this.data = data;
        this.screen = screen;
    }

    /** Thrown when the place is in use or the backup does not fit; nothing was changed. */
    static final class Refused extends Exception {

        Refused(String reason) {
            super(reason);
        }
    }

    @Override
    public Integer call() throws IOException, SQLException {
        var out = spec.commandLine().getOut();
        if (!Files.isReadable(source)) {
            out.println("There is no file " + source + " that can be read.");
            return 1;
        }
        try {
            read(source);
            out.println("Everything is restored. Start it with: ./twige run --no-demo --data " + data);
            return 0;
        } catch (Refused refused) {
            out.println("Nothing was changed: " + refused.getMessage() + ".");
            return 1;
        }
    }

    void read(Path file) throws IOException, SQLException, Refused {
        var roles = server.roles();
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)));
                var connection = DriverManager.getConnection(
                        roles.url(), roles.owner().user(), roles.owner().password());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            var tables = manifest(zip, connection);
            requireEmpty(statement);
            for (var table : tables) {
                statement.execute("alter table " + table + " disable trigger user");
            }
            statement.execute("truncate " + String.join(", ", tables));
            entries(zip, connection, tables);
            screen.progress(WORK, 1, 1);
            for (var table : tables) {
                statement.execute("alter table " + table + " enable trigger user");
            }
            sequences(statement);
            connection.commit();
        }
    }

    private static List<String> manifest(ZipInputStream zip, Connection connection)
            throws IOException, SQLException, Refused {
        var first = zip.getNextEntry();
        if (first == null || !first.getName().equals(BackupFile.MANIFEST)) {
            throw new Refused("this is not a backup of Twige");
        }
        var lines =
                new String(zip.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        var here = DatabaseTables.schemaVersion(connection);
        if (!lines.getFirst().equals(here)) {
            throw new Refused("the backup is of schema " + lines.getFirst() + ", this release makes " + here
                    + ": restore it with the release that wrote it, then upgrade");
        }
        var tables = lines.subList(1, lines.size());
        if (!DatabaseTables.inOrder(connection).equals(tables)) {
            throw new Refused("the tables of the backup are not those of this release");
        }
        return tables;
    }

    /** A place with people in it is somebody's nation. */
    private static void requireEmpty(Statement statement) throws SQLException, Refused {
        try (var rows = statement.executeQuery("select 1 from people.person limit 1")) {
            if (rows.next()) {
                throw new Refused("this place already holds people; name an empty folder with --data");
            }
        }
    }

    private void entries(ZipInputStream zip, Connection connection, List<String> tables)
            throws IOException, SQLException, Refused {
        var done = 0;
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().startsWith(BackupFile.ROWS)) {
                var table = entry.getName().substring(BackupFile.ROWS.length());
                screen.progress(WORK, done++, tables.size());
                rows(zip, connection, tables, table);
            } else {
                file(zip, entry);
            }
        }
        if (done != tables.size()) {
            throw new Refused("the backup is cut: " + done + " of " + tables.size() + " tables are in it");
        }
    }

    private static void rows(InputStream zip, Connection connection, List<String> tables, String table)
            throws IOException, SQLException, Refused {
        if (!tables.contains(table)) {
            throw new Refused("the backup holds a table that its manifest does not name: " + table);
        }
        var columns = String.join(", ", DatabaseTables.columns(connection, table));
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + columns + ") from stdin with (format binary)", zip);
    }

    private void file(InputStream zip, ZipEntry entry) throws IOException, Refused {
        var name = entry.getName().substring(BackupFile.FILES.length());
        if (!entry.getName().startsWith(BackupFile.FILES) || !name.matches("[0-9a-f]{64}")) {
            throw new Refused("the backup holds a file that does not belong there: " + entry.getName());
        }
        var folder = data.resolve("files");
        Files.createDirectories(folder);
        if (!Files.exists(folder.resolve(name))) {
            Files.copy(zip, folder.resolve(name));
        }
    }

    private static void sequences(Statement statement) throws SQLException {
        statement.execute("""
                do $$
                declare
                    col record;
                begin
                    for col in
                        select format('%I.%I', table_schema, table_name) as home, column_name as name
                          from information_schema.columns
                         where is_identity = 'YES' or column_default like 'nextval(%'
                    loop
                        execute format(
                            'select setval(pg_get_serial_sequence(%L, %L), greatest((select max(%I) from %s), 1))',
                            col.home, col.name, col.name, col.home);
                    end loop;
                end
                $$
                """);
    }
}
