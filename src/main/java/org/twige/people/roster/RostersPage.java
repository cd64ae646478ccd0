package org.twige.people.roster;

import java.util.List;
import org.twige.people.forms.Mistake;
import org.twige.web.Cell;
import org.twige.web.Frame;

/** The lists that somebody may see, and the form for a new one. */
record RostersPage(List<RosterBatch> batches, List<Mistake> mistakes) {

    static List<Cell> head(Frame frame) {
        return List.of(
                Cell.of(frame.text("people.roster.table.file")),
                Cell.of(frame.text("people.roster.table.uploaded")),
                Cell.of(frame.text("people.roster.table.state")));
    }
}
