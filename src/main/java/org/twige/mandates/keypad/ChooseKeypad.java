package org.twige.mandates.keypad;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;

/** Keeps what lessons on keypad phones count for under a mandate, from now on. */
@Component
class ChooseKeypad {

    private final KeypadChoices choices;
    private final Audit audit;
    private final Clock clock;

    ChooseKeypad(KeypadChoices choices, Audit audit, Clock clock) {
        this.choices = choices;
        this.audit = audit;
        this.clock = clock;
    }

    /** False when there is no such mandate; a choice that holds already changes nothing. */
    @Transactional
    boolean choose(UUID mandate, boolean counts, UUID by) {
        var now = choices.counts(mandate);
        if (now.isPresent() && now.get() != counts) {
            choices.choose(mandate, counts, clock.instant(), by);
            audit.record(new Act(
                    by.toString(),
                    "mandate.keypad-chosen",
                    "mandate:" + mandate,
                    Map.of("counts", String.valueOf(counts))));
        }
        return now.isPresent();
    }
}
