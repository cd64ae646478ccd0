package org.twige;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes everything but the secrets into one file, as of one moment, while the application goes on working. */
@Component
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Writes tables and stored files into one file. Keep the folder 'secrets' apart: it is not in it.")
class BackupCommand implements Callable<Integer> {

    private final PostgresServer server;
    private final Path data;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "<file>", description = "Where to write; it must not exist yet.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path target;

    BackupCommand(PostgresServer server, @Value("${twige.data}") Path data) {
        this.server = server;
        this.data = data;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        var out = spec.commandLine().getOut();
        if (Files.exists(target)) {
            out.println(target + " exists already; name a new file, nothing was overwritten");
            return 1;
        }
        write(target, out);
        out.printf("%s: %,d KB%n", target, Files.size(target) / 1024);
        return 0;
    }

    /** The file appears under its name only when it is whole and on disk. */
    void write(Path file, PrintWriter out) throws IOException, SQLException {
        var draft = file.toAbsolutePath().resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)));
                var connection = snapshot()) {
            zip.setLevel(3);
            var tables = DatabaseTables.inOrder(connection);
            manifest(zip, connection, tables);
            for (var i = 0; i < tables.size(); i++) {
                out.printf("%3d %% %s%n", 100 * i / tables.size(), tables.get(i));
                rows(zip, connection, tables.get(i));
            }
            files(zip);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** One moment for all tables. */
    private Connection snapshot() throws SQLException {
        var roles = server.roles();
        var connection = DriverManager.getConnection(
                roles.url(), roles.owner().user(), roles.owner().password());
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    private static void manifest(ZipOutputStream zip, Connection connection, List<String> tables)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(BackupFile.MANIFEST));
        var lines = DatabaseTables.schemaVersion(connection) + "\n" + String.join("\n", tables) + "\n";
        zip.write(lines.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void rows(ZipOutputStream zip, Connection connection, String table)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(BackupFile.ROWS + table));
        var columns = String.join(", ", DatabaseTables.columns(connection, table));
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy " + table + " (" + columns + ") to stdout with (format binary)", zip);
        zip.closeEntry();
    }

    private void files(ZipOutputStream zip) throws IOException {
        var folder = data.resolve("files");
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var all = Files.list(folder)) {
            for (var file : all.filter(path -> !path.toString().endsWith(".part"))
                    .sorted()
                    .toList()) {
                zip.putNextEntry(new ZipEntry(BackupFile.FILES + file.getFileName()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }
}
