package org.twige.people.roster;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twige.people.forms.Mistake;
import org.twige.web.Cell;
import org.twige.web.Frame;
import org.twige.web.Job;

/**
 * A list that took effect and can be taken back, or was.
 *
 * @param undo the wish, if somebody has one
 * @param own true when the reader may not be the second official
 * @param counts people by what would be undone; empty once it was
 * @param untouched the first of those who changed since
 */
record TakeBackPage(
        RosterBatch batch,
        @Nullable RosterUndo undo,
        boolean open,
        boolean own,
        Map<String, Integer> counts,
        List<UndoFigures.Untouched> untouched,
        @Nullable Job job,
        String typed,
        List<Mistake> mistakes) {

    private static final List<String> FIGURES =
            List.of("JOINED", "RETURNED", "MOVED", "LEFT", "STATUS", "CHANGED", "UNCONFIRMED", "UNTOUCHED");

    boolean is(RosterUndo.State state) {
        return undo != null && undo.state() == state;
    }

    /** Seconds until the page looks again. */
    int refresh() {
        return is(RosterUndo.State.RUNNING) ? 3 : 0;
    }

    List<List<Cell>> figures(Frame frame) {
        return FIGURES.stream()
                .filter(figure -> counts.getOrDefault(figure, 0) > 0)
                .map(figure -> List.of(
                        Cell.of(frame.text("people.take-back.figure." + figure.toLowerCase(Locale.ROOT))),
                        Cell.number(frame.number(counts.getOrDefault(figure, 0)))))
                .toList();
    }

    List<List<Cell>> untouchedRows(Frame frame) {
        return untouched.stream()
                .map(person -> List.of(
                        Cell.of(person.staffNo() == null ? "" : person.staffNo()),
                        Cell.of(person.names()),
                        Cell.of(
                                person.institution() == null
                                        ? ""
                                        : person.institution().in(frame.language()))))
                .toList();
    }
}
