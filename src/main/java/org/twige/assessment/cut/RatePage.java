package org.twige.assessment.cut;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * One item as a judge sees it: to rate, or to discuss.
 *
 * @param first what the judge said of it in round 1; null for nothing
 * @param mine what the judge said of it in the round that is on; null for nothing
 * @param savedAt when the judge last saved a rating in this round; null for never
 * @param spread what all judges said in round 1; null while it is on
 * @param observed null where too few attempts are closed, or while round 1 is on
 * @param request the key of the form on it
 * @param typed what a form held that could not be saved; null if there was none
 * @param check whether the judge goes back to the list of ratings
 */
record RatePage(
        Workshop workshop,
        Judge judge,
        JudgedItem item,
        Ratings.@Nullable Said first,
        Ratings.@Nullable Said mine,
        @Nullable Instant savedAt,
        @Nullable Spread spread,
        @Nullable Observed observed,
        UUID request,
        @Nullable String typed,
        boolean check) {

    String place(Frame frame) {
        return frame.text("assessment.cut.item.place", "number", item.position(), "total", item.of());
    }

    String address() {
        return workshop.judging() + "/items/" + item.position();
    }

    int round() {
        return workshop.state().round();
    }

    boolean mayRate() {
        return judge.mayRate(workshop.state());
    }

    /** What stands in the field: what was typed, or what was said before; round 2 starts from round 1. */
    String value() {
        if (typed != null) {
            return typed;
        }
        var said = mine == null ? first : mine;
        return said == null ? "" : String.valueOf(said.rating());
    }

    String question(Frame frame) {
        return frame.text(item.partial() ? "assessment.cut.rate.partial" : "assessment.cut.rate.question");
    }

    Errors errors(Frame frame) {
        return typed == null ? Errors.none() : Errors.of("rating", frame.text("assessment.cut.rate.wrong"));
    }

    String list() {
        return workshop.judging() + "/check";
    }

    @Nullable
    String next() {
        return item.next() == null ? null : workshop.judging() + "/items/" + item.next();
    }
}
