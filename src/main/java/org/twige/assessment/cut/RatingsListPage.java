package org.twige.assessment.cut;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * All ratings of one judge, before a round is finished or while it is discussed.
 *
 * @param refused true after a round was to be finished with items left
 */
record RatingsListPage(Workshop workshop, LocalText course, Judge judge, List<Line> lines, boolean refused) {

    /**
     * One item.
     *
     * @param rating what the judge said of it, in this round or else in round 1; null for nothing
     * @param spread what all judges said of it in round 1; null while round 1 is on
     */
    record Line(
            int position,
            @Nullable Integer rating,
            @Nullable Spread spread) {}

    long open() {
        return lines.stream().filter(line -> line.rating() == null).count();
    }

    Errors errors(Frame frame) {
        return refused && open() > 0
                ? Errors.of("first", frame.text("assessment.cut.check.open", "count", open()))
                : Errors.none();
    }

    boolean mayRate() {
        return judge.mayRate(workshop.state());
    }

    boolean discusses() {
        return workshop.state().isOpenlyDiscussed();
    }

    String address(Line line) {
        return workshop.judging() + "/items/" + line.position() + "?check=true";
    }

    /** The first line without a rating bears the id that the error summary leads to. */
    @Nullable
    String id(Line line) {
        return lines.stream()
                        .filter(one -> one.rating() == null)
                        .findFirst()
                        .filter(line::equals)
                        .isPresent()
                ? "first"
                : null;
    }
}
