package org.twige.credentials.returns;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;

/** Hands out a file of results and writes down who took it. */
@Component
class TakeReturn {

    private final ReturnFiles files;
    private final Audit audit;

    TakeReturn(ReturnFiles files, Audit audit) {
        this.files = files;
        this.audit = audit;
    }

    /** The file; empty when there is none. */
    @Transactional
    public Optional<UUID> take(UUID made, UUID by) {
        var file = files.find(made).map(ReturnFile::file);
        file.ifPresent(id -> audit.record(new Act(by.toString(), "results.taken", "file:" + id, Map.of())));
        return file;
    }
}
