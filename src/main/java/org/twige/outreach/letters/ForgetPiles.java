package org.twige.outreach.letters;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.border.StoredFiles;

/** Deletes the files of piles whose last day is over: they hold names and duties. */
@Component
class ForgetPiles {

    private final Piles piles;
    private final StoredFiles files;

    ForgetPiles(Piles piles, StoredFiles files) {
        this.piles = piles;
        this.files = files;
    }

    @Transactional
    public void forget(LocalDate today) {
        piles.outdatedFiles(today).forEach(files::forget);
    }
}
