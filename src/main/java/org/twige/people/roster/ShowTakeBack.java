package org.twige.people.roster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.people.Scope;
import org.twige.people.forms.Mistake;
import org.twige.web.Job;
import org.twige.web.Jobs;

/** Gathers what somebody must see before a list is taken back, and afterwards. */
@Component
class ShowTakeBack {

    private static final int FIRST = 50;

    private final RosterBatches batches;
    private final RosterUndos undos;
    private final UndoFigures figures;
    private final TakeBack takeBack;
    private final Jobs jobs;

    ShowTakeBack(RosterBatches batches, RosterUndos undos, UndoFigures figures, TakeBack takeBack, Jobs jobs) {
        this.batches = batches;
        this.undos = undos;
        this.figures = figures;
        this.takeBack = takeBack;
        this.jobs = jobs;
    }

    /** Empty when the list is not in the scope, or when there is nothing to take back and nothing was. */
    @Transactional(readOnly = true)
    Optional<TakeBackPage> show(Scope scope, UUID id, String typed, List<Mistake> mistakes) {
        return batches.within(scope, id)
                .map(batch -> page(scope, batch, typed, mistakes))
                .filter(page -> page.open() || page.undo() != null);
    }

    private TakeBackPage page(Scope scope, RosterBatch batch, String typed, List<Mistake> mistakes) {
        var undo = undos.of(batch.id()).orElse(null);
        var open = takeBack.isOpen(batch);
        var ahead = open || (undo != null && undo.state() == RosterUndo.State.HELD);
        var past = undo != null && undo.state() == RosterUndo.State.DONE;
        batches.givePatience();
        return new TakeBackPage(
                batch,
                undo,
                open,
                undo != null && undo.isOf(scope.person()),
                ahead ? figures.counts(batch.id()) : Map.of(),
                ahead || past ? figures.untouched(batch.id(), FIRST) : List.of(),
                job(undo),
                typed,
                mistakes);
    }

    private @Nullable Job job(@Nullable RosterUndo undo) {
        return undo == null || undo.job() == null || undo.state() != RosterUndo.State.RUNNING
                ? null
                : jobs.find(undo.job()).orElse(null);
    }
}
