package org.twige.people.roster;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.Scope;
import org.twige.people.roster.RosterBatch.State;
import org.twige.web.Jobs;

/** Decides about a checked list: let it take effect, have it confirmed by somebody else, or discard it. */
@Component
class DecideRoster {

    /** A reason shorter than this says nothing. */
    static final int SHORTEST_REASON = 10;

    private final RosterBatches batches;
    private final RosterRows rows;
    private final SealedFiles files;
    private final RosterJobs rosterJobs;
    private final Jobs jobs;
    private final Audit audit;

    DecideRoster(
            RosterBatches batches, RosterRows rows, SealedFiles files, RosterJobs rosterJobs, Jobs jobs, Audit audit) {
        this.batches = batches;
        this.rows = rows;
        this.files = files;
        this.rosterJobs = rosterJobs;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** What became of the wish. */
    enum Answer {
        STARTED,
        HELD,
        DROPPED,
        NOT_YOURS_TO_CONFIRM,
        NO_REASON,
        TOO_LATE,
        NOT_FOUND
    }

    /** Asks for the list to take effect; a list that takes many people away waits for a second official. */
    @Transactional
    Answer apply(Scope scope, UUID id) {
        return locked(scope, id).map(batch -> apply(scope, batch)).orElse(Answer.NOT_FOUND);
    }

    private Answer apply(Scope scope, RosterBatch batch) {
        var id = batch.id();
        if (batch.state() != State.CHECKED) {
            return batch.state() == State.APPLYING ? Answer.STARTED : Answer.TOO_LATE;
        }
        if (batch.count("LOSSES") > 0) {
            batches.hold(id, scope.person().toString());
            record(scope, "roster.held", id, Map.of("institutions", String.valueOf(batch.count("LOSSES"))));
            return Answer.HELD;
        }
        start(scope, batch);
        return Answer.STARTED;
    }

    /** The second official is neither who uploaded the list nor who asked for it to take effect. */
    @Transactional
    Answer confirm(Scope scope, UUID id, String reason) {
        return locked(scope, id).map(batch -> confirm(scope, batch, reason)).orElse(Answer.NOT_FOUND);
    }

    private Answer confirm(Scope scope, RosterBatch batch, String reason) {
        var id = batch.id();
        if (batch.state() != State.HELD) {
            return Answer.TOO_LATE;
        }
        if (isOwn(scope.person(), batch)) {
            return Answer.NOT_YOURS_TO_CONFIRM;
        }
        if (reason.strip().length() < SHORTEST_REASON) {
            return Answer.NO_REASON;
        }
        batches.confirm(id, scope.person().toString(), reason.strip());
        record(scope, "roster.confirmed", id, Map.of("institutions", String.valueOf(batch.count("LOSSES"))));
        start(scope, batch);
        return Answer.STARTED;
    }

    @Transactional
    Answer drop(Scope scope, UUID id) {
        return locked(scope, id).map(batch -> drop(scope, batch)).orElse(Answer.NOT_FOUND);
    }

    private Answer drop(Scope scope, RosterBatch batch) {
        var id = batch.id();
        if (!batch.state().isOpen()) {
            return Answer.TOO_LATE;
        }
        batches.move(id, State.DROPPED);
        rows.forget(id);
        files.forget(batch.file());
        record(scope, "roster.dropped", id, Map.of());
        return Answer.DROPPED;
    }

    static boolean isOwn(UUID person, RosterBatch batch) {
        return batch.isOf(person) || person.toString().equals(batch.askedBy());
    }

    private Optional<RosterBatch> locked(Scope scope, UUID id) {
        return batches.within(scope, id).flatMap(found -> batches.lock(found.id()));
    }

    private void start(Scope scope, RosterBatch batch) {
        var job = jobs.start("people.roster", scope.person(), "/rosters/" + batch.id());
        batches.begin(batch.id(), scope.person().toString(), job);
        rosterJobs.apply(batch.id());
    }

    private void record(Scope scope, String kind, UUID id, Map<String, String> details) {
        audit.record(new Act(scope.person().toString(), kind, "import:" + id, details));
    }
}
