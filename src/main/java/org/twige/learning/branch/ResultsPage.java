package org.twige.learning.branch;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.twige.country.LocalText;
import org.twige.web.Cell;
import org.twige.web.Frame;

/**
 * What taking results in would do, or what it did.
 *
 * @param titles of courses, by their short name
 */
record ResultsPage(Branch branch, Results results, List<Tally> tally, Map<String, LocalText> titles) {

    /** The title of a course; for one that is unknown here, the short name in the file. */
    String course(Tally one, String language) {
        var title = titles.get(one.course());
        return title == null ? one.course() : title.in(language);
    }

    String address() {
        return "/branches/" + branch.id() + "/results/" + results.id();
    }

    int fresh() {
        return sum(Tally::isNew);
    }

    int known() {
        return sum(Tally::isKnown);
    }

    int refused() {
        return sum(one -> !one.isNew() && !one.isKnown());
    }

    List<Tally> conflicts() {
        return tally.stream().filter(Tally::isConflict).toList();
    }

    private int sum(Predicate<Tally> which) {
        return tally.stream().filter(which).mapToInt(Tally::events).sum();
    }

    List<Cell> head(Frame frame) {
        return List.of(
                Cell.of(frame.text("learning.branch.person")),
                Cell.of(frame.text("learning.branch.course")),
                Cell.number(frame.text("learning.branch.acts")),
                Cell.of(frame.text("learning.branch.meaning")));
    }

    List<List<Cell>> rows(Frame frame) {
        return conflicts().stream().map(one -> row(one, frame)).toList();
    }

    private List<Cell> row(Tally one, Frame frame) {
        return List.of(
                Cell.of(
                        one.person() == null
                                ? frame.text("learning.branch.nobody")
                                : one.person() + ", " + one.staffNo()),
                Cell.of(course(one, frame.language())),
                Cell.number(frame.number(one.events())),
                Cell.of(frame.text("learning.branch.conflict." + one.outcome())));
    }
}
