package org.twige.mandates.shortfall;

import java.util.List;
import org.twige.web.Cell;
import org.twige.web.Frame;

/**
 * The units that are short of time, with the figures of the last count.
 *
 * @param units how many there are, also those that the list has no room for
 * @param people of all of them
 */
record ShortfallsPage(List<Shortfall> list, int units, long people) {

    /** How many units and people it is about, and when they were counted. */
    String sum(Frame frame) {
        return frame.text(
                "mandates.shortfall.sum",
                "units",
                units,
                "people",
                people,
                "time",
                frame.moment(list.getFirst().countedAt()));
    }

    List<Cell> head(Frame frame) {
        return List.of(
                Cell.of(frame.text("mandates.shortfall.institution")),
                Cell.number(frame.text("mandates.shortfall.people")),
                Cell.number(frame.text("mandates.shortfall.granted")),
                Cell.number(frame.text("mandates.shortfall.needed")),
                Cell.of(frame.text("mandates.shortfall.since")));
    }

    List<List<Cell>> rows(Frame frame) {
        return list.stream()
                .map(unit -> List.of(
                        Cell.of(unit.institution().in(frame.language()) + " (" + unit.code() + ")"),
                        Cell.number(frame.text(
                                "mandates.shortfall.of",
                                "part",
                                frame.number(unit.shortOfTime()),
                                "whole",
                                frame.number(unit.learners()))),
                        Cell.number(frame.number(unit.granted())),
                        Cell.number(frame.number(unit.needed())),
                        Cell.of(frame.date(unit.since()))))
                .toList();
    }
}
