package org.twige.assessment.authoring;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;

/** Brings an item to a second author and back: nobody approves what they have written in. */
@Component
class MoveItem {

    private static final int LONGEST = 2_000;

    private final AuthoredItems items;
    private final ItemChecks checks;
    private final Audit audit;
    private final Clock clock;

    MoveItem(AuthoredItems items, ItemChecks checks, Audit audit, Clock clock) {
        this.items = items;
        this.checks = checks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why nothing was moved. */
    enum Refusal {
        OVERTAKEN,
        OWN_WORDS,
        NO_WORDS,
        TOO_LONG,
        TO_MEND;

        /** The end of the key of its sentence. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What somebody decides about the text that they have before the eyes. */
    record Asked(Move move, int revision, String words) {}

    /** Does it, or says why not. */
    @Transactional
    Optional<Refusal> move(UUID id, Asked asked, UUID by) {
        var item = items.lock(id).orElseThrow();
        var refusal = refusal(item, asked, by);
        if (refusal.isEmpty()) {
            items.move(item, asked.move(), asked.words(), by, clock.instant());
            record(item, asked, by);
        }
        return refusal;
    }

    private Optional<Refusal> refusal(AuthoredItem item, Asked asked, UUID by) {
        var move = asked.move();
        if (item.revision() != asked.revision() || !move.fits(item)) {
            return Optional.of(Refusal.OVERTAKEN);
        } else if (move.isOfASecondPerson() && items.hasWritten(item.id(), by)) {
            return Optional.of(Refusal.OWN_WORDS);
        } else if (move == Move.RETURNED && asked.words().isEmpty()) {
            return Optional.of(Refusal.NO_WORDS);
        } else if (asked.words().length() > LONGEST) {
            return Optional.of(Refusal.TOO_LONG);
        }
        var mustBeRight = move == Move.SENT || move == Move.APPROVED;
        return mustBeRight && !checks.of(item).isEmpty() ? Optional.of(Refusal.TO_MEND) : Optional.empty();
    }

    private void record(AuthoredItem item, Asked asked, UUID by) {
        var details = new LinkedHashMap<String, String>();
        details.put("course", item.course().value().toString());
        details.put("text", String.valueOf(item.revision()));
        audit.record(new Act(by.toString(), "item." + asked.move().word(), "item:" + item.id(), details));
    }
}
