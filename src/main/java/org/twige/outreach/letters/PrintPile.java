package org.twige.outreach.letters;

import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.country.Country;
import org.twige.people.PersonId;
import org.twige.people.Responsibilities;
import org.twige.web.Jobs;
import org.twige.web.SignedIn;

/** Prints a pile of letters: all of it or nothing. */
@Component
class PrintPile {

    private static final Logger LOG = LoggerFactory.getLogger(PrintPile.class);

    private final WritePile write;
    private final Piles piles;
    private final Responsibilities responsibilities;
    private final Jobs jobs;
    private final Country country;
    private final Clock clock;
    private final TransactionTemplate once;

    PrintPile(
            WritePile write,
            Piles piles,
            Responsibilities responsibilities,
            Jobs jobs,
            Country country,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.write = write;
        this.piles = piles;
        this.responsibilities = responsibilities;
        this.jobs = jobs;
        this.country = country;
        this.clock = clock;
        this.once = new TransactionTemplate(transactions);
    }

    /** Within what the official who asked may see by then. A pile that cannot be printed is taken apart. */
    void print(UUID job, UUID pile, UUID maker) {
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
        var roles = responsibilities.rolesOf(new PersonId(maker), country.today(clock));
        var scope = responsibilities.scopeOf(new SignedIn(maker, "", "", roles, "job"), MakePile.OFFICIALS);
        var letters = piles.letters(pile, scope);
        jobs.progress(job, 0, letters.size());
        var printed = write.write(letters);
        piles.printed(pile, printed.nudges(), printed.file(), clock.instant());
        jobs.finish(job);
    }
}
