package org.twige.mandates.instruments;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.border.StoredFiles;

/** Records an instrument, and the scan of its paper under the hash of its bytes. */
@Component
public class RecordInstrument {

    static final long MOST_BYTES = 10L * 1024 * 1024;

    private final Instruments instruments;
    private final StoredFiles files;
    private final Audit audit;
    private final Clock clock;

    RecordInstrument(Instruments instruments, StoredFiles files, Audit audit, Clock clock) {
        this.instruments = instruments;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why a scan is not kept. */
    enum Refusal {
        NOT_A_SCAN,
        TOO_LARGE
    }

    /** The new instrument; empty when the same number of the same day and issuer is recorded already. */
    @Transactional
    public Optional<UUID> record(NewInstrument added, UUID by) {
        var id = instruments.add(added, clock.instant(), by);
        id.ifPresent(instrument -> audit.record(new Act(
                by.toString(),
                "instrument.recorded",
                "instrument:" + instrument,
                Map.of(
                        "kind", added.name().kind().name(),
                        "number", added.name().number(),
                        "issued-on", added.name().issuedOn().toString()))));
        return id;
    }

    /** Keeps the scan of an instrument, or says why not. */
    @Transactional
    Optional<Refusal> scan(UUID instrument, InputStream bytes, UUID by) {
        var stream = new BufferedInputStream(bytes);
        var kind = kind(stream);
        if (kind.isEmpty()) {
            return Optional.of(Refusal.NOT_A_SCAN);
        }
        try {
            var file =
                    files.store(stream, "instrument-" + instrument, kind.get().mediaType(), MOST_BYTES);
            instruments.addScan(instrument, file, clock.instant(), by);
            audit.record(new Act(
                    by.toString(),
                    "instrument.scanned",
                    "instrument:" + instrument,
                    Map.of("sha256", file.sha256(), "bytes", String.valueOf(file.bytes()))));
            return Optional.empty();
        } catch (StoredFiles.TooLarge _) {
            return Optional.of(Refusal.TOO_LARGE);
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
