package org.twige.border;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps files in the data folder under the hash of their bytes, never under a name that somebody sent. */
@Repository
public class StoredFiles {

    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final Clock clock;
    private final Path folder;

    StoredFiles(
            JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock, @Value("${twige.data}") Path data) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.folder = data.resolve("files");
    }

    /** Thrown when more bytes came than were allowed; nothing is kept. */
    public static final class TooLarge extends RuntimeException {

        TooLarge(long most) {
            super("more than " + most + " bytes");
        }
    }

    /**
     * Keeps all bytes of a stream, on disk before the answer.
     *
     * @throws TooLarge when there are more than {@code mostBytes}
     */
    public StoredFile store(InputStream bytes, String name, String mediaType, long mostBytes) {
        try {
            Files.createDirectories(folder);
            var draft = Files.createTempFile(folder, "incoming", ".part");
            try {
                var written = write(bytes, draft, mostBytes);
                return new TransactionTemplate(transactions).execute(_ -> {
                    take(written.sha256());
                    move(draft, folder.resolve(written.sha256()));
                    return insert(name, mediaType, written);
                });
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void move(Path draft, Path to) {
        try {
            Files.move(draft, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until the end of the transaction nobody else keeps or deletes these bytes. */
    private void take(String sha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:sha256, 0))")
                .param("sha256", sha256)
                .query(row -> {});
    }

    private record Written(long bytes, String sha256) {}

    private static Written write(InputStream from, Path to, long mostBytes) throws IOException {
        try (var file = new FileOutputStream(to.toFile());
                var out = new DigestOutputStream(file, sha256())) {
            var buffer = new byte[65_536];
            var total = 0L;
            for (var read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                total += read;
                if (total > mostBytes) {
                    throw new TooLarge(mostBytes);
                }
                out.write(buffer, 0, read);
            }
            file.getFD().sync();
            return new Written(
                    total, HexFormat.of().formatHex(out.getMessageDigest().digest()));
        }
    }

    private StoredFile insert(String name, String mediaType, Written written) {
        var id = jdbc.sql("""
                insert into border.file (name, media_type, bytes, sha256, stored_at)
                values (:name, :mediaType, :bytes, :sha256, :at)
                returning id
                """)
                .param("name", name)
                .param("mediaType", mediaType)
                .param("bytes", written.bytes())
                .param("sha256", written.sha256())
                .param("at", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .single();
        return new StoredFile(id, name, mediaType, written.bytes(), written.sha256());
    }

    public Optional<StoredFile> find(UUID id) {
        return jdbc.sql("select id, name, media_type, bytes, sha256 from border.file where id = :id")
                .param("id", id)
                .query(StoredFile.class)
                .optional();
    }

    /**
     * The bytes of a file.
     *
     * @throws UncheckedIOException when the data folder lost them
     */
    public InputStream open(StoredFile file) {
        try {
            return new FileInputStream(folder.resolve(file.sha256()).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a file no longer; its bytes go once the caller's transaction is through, unless another file has the same. */
    @Transactional
    public void forget(UUID id) {
        jdbc.sql("delete from border.file where id = :id returning sha256")
                .param("id", id)
                .query(String.class)
                .optional()
                .ifPresent(this::deleteAfterwards);
    }

    private void deleteAfterwards(String sha256) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                var own = new TransactionTemplate(transactions);
                own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
                own.executeWithoutResult(_ -> deleteUnlessKept(sha256));
            }
        });
    }

    private void deleteUnlessKept(String sha256) {
        take(sha256);
        if (!isKept(sha256)) {
            try {
                Files.deleteIfExists(folder.resolve(sha256));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private boolean isKept(String sha256) {
        return jdbc.sql("select exists (select from border.file where sha256 = :sha256)")
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
