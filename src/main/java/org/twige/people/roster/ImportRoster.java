package org.twige.people.roster;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.people.Institution;
import org.twige.people.Institutions;
import org.twige.people.Scope;
import org.twige.people.roster.RosterBatch.State;

/** Takes, checks and applies a staff list in one go, for the command line and the demo. */
@Component
public class ImportRoster {

    private static final UUID NOBODY = new UUID(0, 0);

    private final TakeRoster takeRoster;
    private final CheckRoster checkRoster;
    private final BeginRoster beginRoster;
    private final RunRoster runRoster;
    private final RosterBatches batches;
    private final Institutions institutions;

    ImportRoster(
            TakeRoster takeRoster,
            CheckRoster checkRoster,
            BeginRoster beginRoster,
            RunRoster runRoster,
            RosterBatches batches,
            Institutions institutions) {
        this.takeRoster = takeRoster;
        this.checkRoster = checkRoster;
        this.beginRoster = beginRoster;
        this.runRoster = runRoster;
        this.batches = batches;
        this.institutions = institutions;
    }

    /**
     * Where the list stands now.
     *
     * @param state {@code APPLIED}; {@code CHECKED} or {@code HELD} when somebody has to decide; {@code REFUSED}
     * @param counts rows by what became of them, {@code ERRORS} and {@code WARNINGS}
     */
    public record Outcome(UUID batch, String state, Map<String, Integer> counts) {}

    /**
     * Lets a list of the whole nation take effect, unless it would take away many people.
     *
     * @param by {@code system:} and a name
     * @param language of the texts in the result file
     */
    public Outcome inOneGo(String by, InputStream bytes, String name, String language) {
        var batch = check(by, nation(), bytes, name, language, Progress.UNWATCHED);
        return batch.state() == State.CHECKED ? outcome(apply(batch.id())) : outcome(batch);
    }

    RosterBatch check(String by, Scope scope, InputStream bytes, String name, String language, Progress progress) {
        var id = takeRoster.take(by, scope, new TakeRoster.Sent(bytes, name, language, false));
        checkRoster.check(id, progress);
        return batches.find(id).orElseThrow();
    }

    RosterBatch apply(UUID id) {
        beginRoster.begin(id);
        runRoster.apply(id, () -> false);
        return batches.find(id).orElseThrow();
    }

    Scope nation() {
        return new Scope(
                NOBODY,
                institutions
                        .find(institutions.root())
                        .map(Institution::path)
                        .map(List::of)
                        .orElse(List.of()));
    }

    private static Outcome outcome(RosterBatch batch) {
        return new Outcome(batch.id(), batch.state().name(), batch.counts());
    }
}
