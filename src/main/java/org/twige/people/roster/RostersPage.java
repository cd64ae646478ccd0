package org.twige.people.roster;

import java.util.ArrayList;
import java.util.List;
import org.twige.people.forms.Mistake;
import org.twige.web.Cell;
import org.twige.web.Choice;
import org.twige.web.Frame;

/** The lists that somebody may see, and the form for a new one. */
record RostersPage(List<RosterBatch> batches, List<ListSource> sources, UploadForm form, List<Mistake> mistakes) {

    /** Lists that came by themselves and wait for an official. */
    List<RosterBatch> waiting() {
        return batches.stream()
                .filter(batch -> batch.uploadedBy().equals(TakeDrop.BY))
                .filter(batch -> batch.state() != RosterBatch.State.UPLOADED
                        && batch.state().isOpen())
                .toList();
    }

    List<Choice> sourceChoices(Frame frame) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", frame.text("people.rosters.source.none")));
        sources.forEach(source -> choices.add(Choice.of(source.id().toString(), source.name())));
        return choices;
    }

    /** Whether people who are not in a list are missing. */
    static List<Choice> holdings(Frame frame) {
        return List.of(
                Choice.of("false", frame.text("people.rosters.holds.all"))
                        .withHint(frame.text("people.rosters.holds.all-hint")),
                Choice.of("true", frame.text("people.rosters.holds.some"))
                        .withHint(frame.text("people.rosters.holds.some-hint")));
    }

    static List<Cell> head(Frame frame) {
        return List.of(
                Cell.of(frame.text("people.roster.table.file")),
                Cell.of(frame.text("people.roster.table.uploaded")),
                Cell.of(frame.text("people.roster.table.state")));
    }
}
