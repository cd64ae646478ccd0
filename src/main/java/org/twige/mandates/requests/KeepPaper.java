package org.twige.mandates.requests;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.border.StoredFiles;
import org.twige.mandates.instruments.ScanKind;
import org.twige.mandates.ledger.Moment;

/** Keeps the paper that somebody brings with a request, and forgets it again. */
@Component
class KeepPaper {

    static final long MOST_BYTES = 10L * 1024 * 1024;

    private final Requests requests;
    private final StoredFiles files;

    KeepPaper(Requests requests, StoredFiles files) {
        this.requests = requests;
        this.files = files;
    }

    /** What the first bytes say a file is; they can still be read afterwards. */
    Optional<ScanKind> kind(BufferedInputStream stream) {
        try {
            stream.mark(ScanKind.HEAD);
            var head = stream.readNBytes(ScanKind.HEAD);
            stream.reset();
            return ScanKind.of(head);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps a file under the id of its request, never under the name that was sent.
     *
     * @throws StoredFiles.TooLarge when it has more than 10 MB
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(UUID request, InputStream bytes, ScanKind kind, Moment moment) {
        var file = files.store(bytes, "evidence-" + request, kind.mediaType(), MOST_BYTES);
        requests.addEvidence(request, file.id(), moment);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void forget(UUID request) {
        requests.removeEvidence(request).ifPresent(files::forget);
    }
}
