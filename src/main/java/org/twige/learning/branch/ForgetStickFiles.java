package org.twige.learning.branch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.border.StoredFiles;

/** Deletes the files of packs and results that nobody needs any more: they hold names of people. */
@Component
class ForgetStickFiles {

    private static final Duration TAKEN_IN = Duration.ofDays(90);
    private static final Duration BROUGHT = Duration.ofDays(365);

    private final Branches branches;
    private final BranchResults results;
    private final StoredFiles files;

    ForgetStickFiles(Branches branches, BranchResults results, StoredFiles files) {
        this.branches = branches;
        this.results = results;
        this.files = files;
    }

    @Transactional
    public void forget(LocalDate today, Instant now) {
        branches.outdatedFiles(today).forEach(files::forget);
        results.outdatedFiles(now.minus(TAKEN_IN), now.minus(BROUGHT)).forEach(files::forget);
    }
}
