package org.twige.people.roster;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twige.people.Scope;
import org.twige.people.forms.Mistake;
import org.twige.people.roster.RosterBatch.State;
import org.twige.people.roster.RosterPage.FirstRows;
import org.twige.people.roster.RosterPage.Found;
import org.twige.people.roster.RosterPage.TakingBack;
import org.twige.web.Job;
import org.twige.web.Jobs;

/** Gathers what somebody must see of a list before and after it takes effect. */
@Component
class ShowRoster {

    private static final int FIRST = 5;
    private static final int MOST_LOSSES = 50;
    private static final List<String> TELLING =
            List.of("JOIN", "RETURN", "MOVE", "LEAVE", "STATUS", "UNCONFIRMED", "ABSENT_AGAIN");

    private final RosterBatches batches;
    private final RosterFigures figures;
    private final TakeBack takeBack;
    private final RosterUndos undos;
    private final Jobs jobs;

    ShowRoster(RosterBatches batches, RosterFigures figures, TakeBack takeBack, RosterUndos undos, Jobs jobs) {
        this.batches = batches;
        this.figures = figures;
        this.takeBack = takeBack;
        this.undos = undos;
        this.jobs = jobs;
    }

    Optional<RosterPage> show(Scope scope, UUID id, List<Mistake> mistakes) {
        return batches.within(scope, id).map(batch -> page(scope, batch, mistakes));
    }

    private RosterPage page(Scope scope, RosterBatch batch, List<Mistake> mistakes) {
        var waits = batch.state() == State.CHECKED || batch.state() == State.HELD;
        var same = batch.state().isOpen()
                ? batches.sameAs(scope, batch.sha256(), batch.id())
                : Optional.<RosterBatch>empty();
        return new RosterPage(
                batch,
                DecideRoster.isOwn(scope.person(), batch),
                same.orElse(null),
                problems(batch),
                waits ? figures.preview(batch.id(), FIRST) : List.of(),
                waits ? firstRows(batch) : List.of(),
                batch.state() == State.HELD ? figures.losses(batch.id(), MOST_LOSSES) : List.of(),
                job(batch),
                takingBack(batch),
                mistakes);
    }

    private TakingBack takingBack(RosterBatch batch) {
        if (takeBack.isOpen(batch)) {
            return TakingBack.POSSIBLE;
        }
        return undos.of(batch.id()).isPresent() ? TakingBack.ASKED : TakingBack.NO;
    }

    private List<Found> problems(RosterBatch batch) {
        return figures.problems(batch.id()).stream()
                .map(count ->
                        new Found(count.problem(), count.rows(), figures.examples(batch.id(), count.problem(), FIRST)))
                .toList();
    }

    private List<FirstRows> firstRows(RosterBatch batch) {
        return TELLING.stream()
                .filter(verdict -> batch.count(verdict) > 0)
                .map(verdict -> new FirstRows(
                        "people.roster.figure."
                                + verdict.toLowerCase(Locale.ROOT).replace('_', '-'),
                        figures.samples(batch.id(), verdict, FIRST)))
                .toList();
    }

    private @Nullable Job job(RosterBatch batch) {
        return batch.state() == State.APPLYING && batch.job() != null
                ? jobs.find(batch.job()).orElse(null)
                : null;
    }
}
