package org.twige.mandates.cases;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.border.StoredFiles;
import org.twige.mandates.instruments.ScanKind;
import org.twige.mandates.ledger.LedgerClock;

/** Takes what the person says: the reply to a notice, or the appeal against a decision. */
@Component
class AnswerCase {

    static final long MOST_BYTES = 10L * 1024 * 1024;

    private final MoveCase move;
    private final StoredFiles files;
    private final LedgerClock clock;

    AnswerCase(MoveCase move, StoredFiles files, LedgerClock clock) {
        this.move = move;
        this.files = files;
        this.clock = clock;
    }

    /** What became of an answer. */
    enum Taken {
        DONE,
        /** The case has gone on meanwhile. */
        FASTER,
        NOT_A_FILE,
        TOO_LARGE
    }

    /**
     * Takes an answer once, however often it is sent.
     *
     * @param said by the person, or on paper and recorded by an official
     * @param bytes of a file that belongs to it
     */
    @Transactional
    Taken take(UUID id, Fact said, @Nullable InputStream bytes) {
        if (!move.isPossible(id, said.move())) {
            return move.isDone(id, said) ? Taken.DONE : Taken.FASTER;
        }
        if (bytes == null) {
            move.move(id, said, clock.now());
            return Taken.DONE;
        }
        return takeWithFile(id, said, bytes);
    }

    private Taken takeWithFile(UUID id, Fact said, InputStream bytes) {
        var stream = new BufferedInputStream(bytes);
        var kind = kind(stream);
        if (kind.isEmpty()) {
            return Taken.NOT_A_FILE;
        }
        try {
            var file = files.store(stream, "case-" + id, kind.get().mediaType(), MOST_BYTES);
            move.move(id, said.with(file.id()), clock.now());
            return Taken.DONE;
        } catch (StoredFiles.TooLarge _) {
            return Taken.TOO_LARGE;
        }
    }

    private static Optional<ScanKind> kind(BufferedInputStream stream) {
        try {
            stream.mark(ScanKind.HEAD);
            var head = stream.readNBytes(ScanKind.HEAD);
            stream.reset();
            return ScanKind.of(head);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
