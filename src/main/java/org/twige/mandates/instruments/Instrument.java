package org.twige.mandates.instruments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.mandates.InstrumentName;
import org.twige.web.Frame;

/**
 * A letter, order or law that mandates rest on.
 *
 * @param inForceFrom the day from which it applies, if the paper names another than its own
 */
public record Instrument(
        UUID id,
        InstrumentName name,
        String title,
        @Nullable LocalDate inForceFrom,
        LocalText issuer,
        @Nullable String legalBasis,
        @Nullable UUID supersedes,
        @Nullable UUID supersededBy,
        Instant recordedAt,
        List<Scan> scans) {

    /** A picture of the paper; the newest comes first. */
    public record Scan(UUID id, UUID file, String mediaType, long bytes, String sha256, Instant addedAt) {

        public long kilobytes() {
            return Math.max(1, Math.round(bytes / 1024.0));
        }
    }

    /** As it stands among others to choose from: its name and title, and whether another has replaced it. */
    public String words(Frame frame) {
        var words = name.words(frame) + " – " + title;
        return supersededBy == null ? words : frame.text("mandates.instrument.choice-superseded", "instrument", words);
    }

    Instrument with(List<Scan> found) {
        return new Instrument(
                id,
                name,
                title,
                inForceFrom,
                issuer,
                legalBasis,
                supersedes,
                supersededBy,
                recordedAt,
                List.copyOf(found));
    }
}
