package org.twige.mandates.seals;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;

/** Hands out a bundle of the ledger and writes down who took it. */
@Component
class TakeBundle {

    private final Exports exports;
    private final Audit audit;

    TakeBundle(Exports exports, Audit audit) {
        this.exports = exports;
        this.audit = audit;
    }

    /** The file; empty when there is no such bundle. */
    @Transactional
    public Optional<UUID> take(UUID bundle, UUID by) {
        var file = exports.find(bundle).map(Exports.Export::file);
        file.ifPresent(id -> audit.record(new Act(by.toString(), "ledger.taken", "file:" + id, Map.of())));
        return file;
    }
}
