package org.twige.mandates;

import java.time.LocalDate;
import java.util.Locale;
import org.twige.web.Frame;

/** What an instrument is called: a letter, order or law, its number and its date. */
public record InstrumentName(Kind kind, String number, LocalDate issuedOn) {

    /** What an instrument can be. */
    public enum Kind {
        LETTER,
        ORDER,
        LAW;

        /** Its name in the reader's language. */
        public String words(Frame frame) {
            return frame.text("mandates.instrument-kind." + name().toLowerCase(Locale.ROOT));
        }
    }

    /** Letter no. 1021 of 2 December 2026. */
    public String words(Frame frame) {
        return frame.text(
                "mandates.instrument.name", "kind", kind.words(frame), "number", number, "date", frame.date(issuedOn));
    }
}
