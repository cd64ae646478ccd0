package org.twige.mandates.office;

import java.util.List;
import java.util.UUID;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;
import org.twige.mandates.TypedDate;
import org.twige.mandates.ledger.DueRule;

/**
 * What a draft says besides whom it reaches.
 *
 * @param finalAlong whether the final checks may also be answered on a phone without internet
 */
record Terms(LocalText names, UUID instrument, List<CourseId> courses, DueRule due, boolean finalAlong) {

    /** As it is typed into the form. */
    Typed typed() {
        var typed = Typed.nothing()
                .with("instrument", instrument.toString())
                .with(
                        "course",
                        courses.stream()
                                .map(course -> course.value().toString())
                                .toArray(String[]::new))
                .with("due", due.kind().name())
                .with("leastDays", String.valueOf(due.leastDays()));
        for (var name : names.byLanguage().entrySet()) {
            typed = typed.with("name-" + name.getKey(), name.getValue());
        }
        for (var later : due.daysLater().entrySet()) {
            typed = typed.with("later-" + later.getKey(), String.valueOf(later.getValue()));
        }
        if (due.againMonths() > 0) {
            typed = typed.with("againMonths", String.valueOf(due.againMonths()));
        }
        if (finalAlong) {
            typed = typed.with(TermsForm.FINAL_ALONG, "true");
        }
        return withDue(typed);
    }

    private Typed withDue(Typed typed) {
        var window = due.window();
        if (window != null) {
            return typed.with("from", String.valueOf(window.from().getValue()))
                    .with("until", String.valueOf(window.until().getValue()));
        }
        return due.kind() == DueRule.Kind.FIXED
                ? typed.with("date", TypedDate.of(due.date()))
                : typed.with("days", String.valueOf(due.days()));
    }
}
