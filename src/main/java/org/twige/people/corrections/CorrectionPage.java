package org.twige.people.corrections;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twige.people.corrections.Correction.About;
import org.twige.people.forms.Mistake;
import org.twige.web.Frame;
import org.twige.web.Row;

/** One thing that somebody says is wrong, for whoever decides. */
record CorrectionPage(
        Correction correction,
        @Nullable String right,
        @Nullable String answer,
        List<Mistake> mistakes) {

    String address() {
        return "/corrections/" + correction.id();
    }

    List<Row> rows(Frame frame) {
        return List.of(
                Row.of(frame.text("people.details.names"), correction.names()),
                Row.of(
                        frame.text("people.details.staff-no"),
                        correction.staffNo() == null ? frame.text("people.details.unknown") : correction.staffNo()),
                Row.of(
                        frame.text("people.details.institution"),
                        correction.institution().in(frame.language())),
                Row.of(frame.text("people.correction.about"), correction.about().words(frame)),
                Row.of(
                        frame.text("people.correction.stood"),
                        correction.stood().isEmpty() ? frame.text("people.details.unknown") : correction.stood()),
                Row.of(frame.text("people.correction.said"), correction.said()),
                Row.of(frame.text("people.correction.said-at"), frame.moment(correction.saidAt())));
    }

    /** Is there a field to type what is right into? */
    boolean hasField() {
        return correction.about() != About.OTHER;
    }

    /** What stands in the field before anybody typed: the person’s own words, but for an institution its code is asked. */
    String typed() {
        if (right != null) {
            return right;
        }
        return correction.about() == About.INSTITUTION ? "" : correction.said();
    }

    String hint(Frame frame) {
        return frame.text(
                "people.correction.right-hint." + correction.about().name().toLowerCase(Locale.ROOT));
    }
}
