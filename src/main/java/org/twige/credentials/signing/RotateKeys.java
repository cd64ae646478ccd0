package org.twige.credentials.signing;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;

/** Changes the key that signs; nothing that was signed before is touched. */
@Component
class RotateKeys {

    private final SigningKeys keys;
    private final Audit audit;

    RotateKeys(SigningKeys keys, Audit audit) {
        this.keys = keys;
        this.audit = audit;
    }

    /** What happened: thumbprints, and how many keys are published now. */
    record Rotated(String before, String next, int keys) {}

    @Transactional
    Rotated rotate(String actor) {
        var before = keys.active();
        var next = keys.rotate();
        audit.record(new Act(actor, "credentials.key-rotated", "key:" + next, Map.of("before", before)));
        return new Rotated(before, next, keys.published().thumbprints().size());
    }
}
