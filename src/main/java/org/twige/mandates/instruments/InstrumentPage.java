package org.twige.mandates.instruments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twige.mandates.Problem;
import org.twige.web.Errors;
import org.twige.web.Frame;
import org.twige.web.Row;

/**
 * One instrument with its scans.
 *
 * @param superseded what it replaces
 * @param supersededBy what has replaced it
 * @param resting the versions of mandates that rest on it
 */
record InstrumentPage(
        Instrument instrument,
        @Nullable Instrument superseded,
        @Nullable Instrument supersededBy,
        List<Instruments.Resting> resting,
        List<Problem> problems) {

    String version(Instruments.Resting version, Frame frame) {
        return frame.text(
                "mandates.instrument.version", "number", version.number(), "date", frame.date(version.publishedOn()));
    }

    Errors errors(Frame frame) {
        return Problem.say(problems, frame);
    }

    List<Row> rows(Frame frame) {
        var rows = new ArrayList<Row>();
        rows.add(row(frame, "kind", instrument.name().kind().words(frame)));
        rows.add(row(frame, "number", instrument.name().number()));
        rows.add(row(frame, "issued", frame.date(instrument.name().issuedOn())));
        Optional.ofNullable(instrument.inForceFrom())
                .ifPresent(day -> rows.add(row(frame, "in-force", frame.date(day))));
        rows.add(row(frame, "issuer", instrument.issuer().in(frame.language())));
        rows.add(row(frame, "title", instrument.title()));
        Optional.ofNullable(instrument.legalBasis()).ifPresent(basis -> rows.add(row(frame, "legal-basis", basis)));
        Optional.ofNullable(superseded)
                .ifPresent(
                        other -> rows.add(row(frame, "supersedes", other.name().words(frame))));
        rows.add(row(frame, "recorded", frame.moment(instrument.recordedAt())));
        return rows;
    }

    private static Row row(Frame frame, String key, String text) {
        return Row.of(frame.text("mandates.instrument." + key), text);
    }
}
