package org.twige.mandates.office;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.twige.country.LocalText;
import org.twige.mandates.InstrumentName;
import org.twige.mandates.audience.RuleWords;
import org.twige.mandates.ledger.MandateVersion;
import org.twige.web.Frame;
import org.twige.web.Row;

/** One published mandate: what it says, how its duties stand, what was published when by whom. */
record MandatePage(
        MandateVersion version,
        List<LocalText> courses,
        RuleWords words,
        Register.Tally tally,
        List<Register.Publication> publications,
        Instant at) {

    String name(Frame frame) {
        return version.names().in(frame.language());
    }

    String address() {
        return "/mandates/" + version.mandate();
    }

    boolean isForEverybody() {
        return version.audience().any().stream().anyMatch(clause -> clause.isForEverybody());
    }

    List<Row> rows(Frame frame) {
        var due = version.due();
        return List.of(
                Row.of(
                        frame.text("mandates.office.courses"),
                        String.join(
                                "; ",
                                courses.stream()
                                        .map(title -> title.in(frame.language()))
                                        .toList())),
                Row.of(frame.text("mandates.office.due"), DueText.whole(due, frame)),
                Row.of(frame.text("mandates.office.later"), DueText.leastDays(due, frame)),
                DueText.finalCheck(version.finalAlong(), frame));
    }

    List<Row> figures(Frame frame) {
        return List.of(
                figure("duties", tally.duties(), frame),
                figure("met", tally.met(), frame),
                figure("open", tally.open(), frame),
                figure("late", tally.late(), frame),
                figure("paused", tally.paused(), frame),
                figure("exempt", tally.exempt(), frame));
    }

    private static Row figure(String key, long number, Frame frame) {
        return Row.of(frame.text("mandates.office.tally." + key), frame.number(number));
    }

    /** What a publication did, e.g. the due date was moved. */
    static String cause(Register.Publication publication, Frame frame) {
        return frame.text(
                "mandates.office.cause." + publication.cause().toLowerCase(Locale.ROOT),
                "duties",
                frame.number(publication.duties()),
                "lapsed",
                frame.number(publication.lapsed()),
                "moved",
                frame.number(publication.moved()));
    }

    /** For whom a publication was, if not for everybody whom the mandate reaches; otherwise empty. */
    static String part(Register.Publication publication, Frame frame) {
        var under = publication.under();
        if (under != null) {
            return frame.text("mandates.office.extension.under", "institution", under.in(frame.language()));
        }
        return frame.country().districts().stream()
                .filter(place -> place.code().equals(publication.district()))
                .findFirst()
                .map(place -> frame.text(
                        "mandates.office.extension.in-district",
                        "district",
                        place.name().in(frame.language())))
                .orElse("");
    }

    static String instrument(InstrumentName name, Frame frame) {
        return name.words(frame);
    }
}
