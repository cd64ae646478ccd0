package org.twige.people.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.twige.people.roster.RosterBatch.State;

/**
 * Takes in one file of a source: it takes effect by itself when it has no more errors than the source allows and no
 * institution would lose many people; else an official decides. The file is moved away with a report beside it.
 */
@Component
class TakeDrop {

    static final String BY = "system:drop-folder";

    private final TakeRoster takeRoster;
    private final TryRoster tryRoster;
    private final BeginRoster beginRoster;
    private final RunRoster runRoster;
    private final RosterBatches batches;
    private final DropReport report;

    TakeDrop(
            TakeRoster takeRoster,
            TryRoster tryRoster,
            BeginRoster beginRoster,
            RunRoster runRoster,
            RosterBatches batches,
            DropReport report) {
        this.takeRoster = takeRoster;
        this.tryRoster = tryRoster;
        this.beginRoster = beginRoster;
        this.runRoster = runRoster;
        this.batches = batches;
        this.report = report;
    }

    /** Doing it again, after a crash too, takes the same bytes in only once. */
    void take(ListSource source, Path file) throws IOException {
        var sha256 = sha256(file);
        var known = batches.takenFrom(source.id(), BY, sha256);
        var batch = known.isPresent() ? known.get() : taken(source, file);
        tryRoster.check(batch.id(), Progress.UNWATCHED);
        var checked = batches.find(batch.id()).orElseThrow();
        if (checked.state() == State.CHECKED && mayBegin(source, checked)) {
            beginRoster.begin(checked.id());
            runRoster.apply(checked.id(), () -> false);
        }
        moveAway(file, batches.find(batch.id()).orElseThrow());
    }

    private RosterBatch taken(ListSource source, Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            var sent = new TakeRoster.Sent(
                    bytes, String.valueOf(file.getFileName()), report.language(), false, source.id());
            return batches.find(takeRoster.take(BY, source.reach(), sent)).orElseThrow();
        }
    }

    /** A list that takes many people away is begun too: that holds it for an official. */
    private static boolean mayBegin(ListSource source, RosterBatch batch) {
        return batch.refused() == null
                && (long) batch.count("ERRORS") * 100 <= (long) source.allowedErrors() * batch.count("ROWS");
    }

    private void moveAway(Path file, RosterBatch batch) throws IOException {
        var folder = file.resolveSibling(batch.state() == State.REFUSED ? "refused" : "done");
        Files.createDirectories(folder);
        var name = batch.uploadedAt().truncatedTo(ChronoUnit.SECONDS).toString().replace(':', '-') + "-"
                + file.getFileName();
        try (var out = new PrintWriter(
                Files.newBufferedWriter(folder.resolve(name + ".report.txt"), StandardCharsets.UTF_8))) {
            report.print(batch, out);
        }
        Files.move(file, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String sha256(Path file) throws IOException {
        try (var bytes = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
