package org.twige.outreach.letters;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.border.StoredFiles;
import org.twige.web.Job;
import org.twige.web.Jobs;

/** Prints a pile of letters: all of it or nothing. */
@Component
class PrintPile {

    private static final Logger LOG = LoggerFactory.getLogger(PrintPile.class);

    private static final long MOST_BYTES = 64L << 20;

    private final WritePile write;
    private final Piles piles;
    private final StoredFiles files;
    private final LetterOffice office;
    private final Jobs jobs;
    private final TransactionTemplate once;

    PrintPile(
            WritePile write,
            Piles piles,
            StoredFiles files,
            LetterOffice office,
            Jobs jobs,
            PlatformTransactionManager transactions) {
        this.write = write;
        this.piles = piles;
        this.files = files;
        this.office = office;
        this.jobs = jobs;
        this.once = new TransactionTemplate(transactions);
    }

    /** Within what the official who asked may see by then. A pile that cannot be printed is taken apart. */
    void print(UUID job, UUID pile, UUID maker) {
        if (jobs.find(job).filter(Job::isRunning).isEmpty()) {
            return; // it was printed, and only the end of the work was not written down
        }
        try {
            once.executeWithoutResult(_ -> written(job, pile, maker));
        } catch (RuntimeException e) {
            LOG.error("a pile of letters could not be printed", e);
            once.executeWithoutResult(_ -> {
                piles.takeApart(pile);
                jobs.fail(job, "outreach.letters.failed");
            });
        }
    }

    private void written(UUID job, UUID pile, UUID maker) {
        var letters = piles.letters(pile, office.scopeNow(maker));
        jobs.progress(job, 0, letters.size());
        var written = write.write(letters);
        var file = written.pdf().map(this::store).orElse(null);
        var all = letters.stream().map(LaidLetter::nudge).toList();
        piles.printed(pile, all, written.nudges(), file, office.now());
        jobs.finish(job);
    }

    private UUID store(byte[] pdf) {
        return files.store(new ByteArrayInputStream(pdf), "letters.pdf", "application/pdf", MOST_BYTES)
                .id();
    }
}
