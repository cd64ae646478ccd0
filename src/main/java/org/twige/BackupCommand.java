package org.twige;

import java.io.BufferedOutputStream;
import java.io.IOException;
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
    private final Screen screen;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "<file>", description = "Where to write; it must not exist yet.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path target;

    BackupCommand(PostgresServer server, @Value("${twige.data}") Path data, Screen screen) {
        this.server = server;
        this.data = data;
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        var out = spec.commandLine().getOut();
        if (Files.exists(target)) {
            out.println(target + " exists already. Name a new file; nothing was overwritten.");
            return 1;
        }
        var folder = target.toAbsolutePath().resolveSibling("");
        if (!Files.isDirectory(folder)) {
            out.println("There is no folder " + folder + ".");
            return 1;
        }
        write(target);
        out.printf("%s is written: %,d KB.%n", target, Files.size(target) / 1024);
        out.println("The folder " + data.resolve("secrets") + " is not in it. Keep a copy of it in another place.");
        return 0;
    }

    /** The file appears under its name only when it is whole and on disk. */
    void write(Path file) throws IOException, SQLException {
        var draft = file.toAbsolutePath().resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)));
                var connection = snapshot()) {
            zip.setLevel(3);
            var tables = DatabaseTables.inOrder(connection);
            manifest(zip, connection, tables);
            for (var i = 0; i < tables.size(); i++) {
                screen.progress("Copying the nation", i, tables.size());
                rows(zip, connection, tables.get(i));
            }
            files(zip);
            screen.progress("Copying the nation", 1, 1);
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
