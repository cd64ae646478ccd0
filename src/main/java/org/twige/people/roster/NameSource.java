package org.twige.people.roster;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.Scope;

/** Finds or makes the source that somebody names when a list is uploaded. */
@Component
class NameSource {

    private static final int LONGEST_NAME = 80;

    private final ListSources sources;
    private final Audit audit;
    private final Clock clock;

    NameSource(ListSources sources, Audit audit, Clock clock) {
        this.sources = sources;
        this.audit = audit;
        this.clock = clock;
    }

    static boolean isTooLong(String name) {
        return CleanText.of(name).length() > LONGEST_NAME;
    }

    /** The chosen source if the scope holds it; a new name comes before a choice. Empty when nothing was said. */
    @Transactional
    Optional<UUID> source(Scope scope, String chosen, String newName) {
        var name = CleanText.of(newName);
        if (!name.isEmpty()) {
            return Optional.of(named(scope, name));
        }
        return id(chosen).flatMap(id -> sources.within(scope, id)).map(ListSource::id);
    }

    private UUID named(Scope scope, String name) {
        var id = sources.named(name, scope, scope.person().toString(), clock.instant());
        audit.record(new Act(scope.person().toString(), "roster.source-named", "roster-source:" + id, Map.of()));
        return id;
    }

    private static Optional<UUID> id(String chosen) {
        try {
            return chosen.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(chosen));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
