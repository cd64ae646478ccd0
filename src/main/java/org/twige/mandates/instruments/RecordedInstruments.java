package org.twige.mandates.instruments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells an office which instruments there are to rest on. */
@Component
public class RecordedInstruments {

    private final Instruments instruments;

    RecordedInstruments(Instruments instruments) {
        this.instruments = instruments;
    }

    /** The newest first, without their scans. */
    public List<Instrument> all() {
        return instruments.all();
    }

    /** One with its scans. */
    public Optional<Instrument> find(UUID instrument) {
        return instruments.find(instrument);
    }
}
