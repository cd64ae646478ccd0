package org.twige.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.twige.country.Place;
import org.twige.web.Cell;
import org.twige.web.Choice;
import org.twige.web.Frame;
import org.twige.web.Pagination;
import org.twige.web.Pagination.Step;

/**
 * The hours that institutions grant beside what their people have done.
 *
 * @param more there is a page after this one
 */
record PledgesPage(Cohort cohort, LocalDate on, String district, int page, List<Published> rows, boolean more) {

    static final int A_PAGE = 50;

    List<Choice> districts(Frame frame) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", frame.text("insight.pledges.everywhere")));
        for (Place place : frame.country().districts()) {
            choices.add(Choice.of(place.code(), place.name().in(frame.language())));
        }
        return choices;
    }

    List<Cell> head(Frame frame) {
        return List.of(
                Cell.of(frame.text("insight.employers.institution")),
                Cell.number(frame.text("insight.pledges.minutes")),
                Cell.number(frame.text("insight.pledges.done")));
    }

    List<List<Cell>> cells(Frame frame) {
        return rows.stream().map(row -> cells(frame, row)).toList();
    }

    private static List<Cell> cells(Frame frame, Published row) {
        var standing = row.standing();
        return List.of(
                Cell.of(row.names().in(frame.language())),
                Cell.number(
                        row.said()
                                ? frame.number(row.minutes())
                                : frame.text("insight.pledges.usual", "minutes", row.minutes())),
                Cell.number(
                        standing.isSmall()
                                ? frame.text("insight.pledges.few", "few", Standing.SMALL)
                                : frame.text(
                                        "insight.pledges.share",
                                        "share",
                                        frame.percent(standing.share()),
                                        "people",
                                        frame.number(standing.eligible()))));
    }

    Pagination pagination() {
        return new Pagination(
                page > 0 ? Step.to(address(page - 1)) : null, more ? Step.to(address(page + 1)) : null, List.of());
    }

    private String address(int other) {
        return "/pledges?cohort=" + cohort.code() + "&district=" + district + "&page=" + other;
    }
}
