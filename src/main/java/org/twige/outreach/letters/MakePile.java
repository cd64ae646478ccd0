package org.twige.outreach.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.country.Country;
import org.twige.people.Responsibilities;
import org.twige.people.Scope;
import org.twige.web.Jobs;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Lets an official have letters printed for their people; nobody is written to twice in three days. */
@Component
class MakePile {

    static final List<Role> OFFICIALS = List.of(Role.COORDINATOR, Role.PROGRAMME_OFFICE);

    private static final int DAYS_KEPT = 14;

    private final LetterWishes wishes;
    private final Piles piles;
    private final PileJobs work;
    private final Jobs jobs;
    private final Responsibilities responsibilities;
    private final Audit audit;
    private final Country country;
    private final Clock clock;

    MakePile(
            LetterWishes wishes,
            Piles piles,
            PileJobs work,
            Jobs jobs,
            Responsibilities responsibilities,
            Audit audit,
            Country country,
            Clock clock) {
        this.wishes = wishes;
        this.piles = piles;
        this.work = work;
        this.jobs = jobs;
        this.responsibilities = responsibilities;
        this.audit = audit;
        this.country = country;
        this.clock = clock;
    }

    Scope scope(SignedIn me) {
        return responsibilities.scopeOf(me, OFFICIALS);
    }

    LocalDate today() {
        return country.today(clock);
    }

    Wished count(Wish wish) {
        return wishes.count(wish, today());
    }

    /** The job to watch; empty when there is nobody to write to, so that a form sent twice prints once. */
    @Transactional
    public Optional<UUID> make(SignedIn me, Wish wish) {
        var now = clock.instant();
        var pile = piles.begin(me.person(), wish.occasion(), now, today().plusDays(DAYS_KEPT));
        var letters = wishes.lay(wish, pile, today(), now);
        if (letters == 0) {
            piles.takeApart(pile);
            return Optional.empty();
        }
        var job = jobs.start("outreach.letters", me.person(), "/letters/" + pile);
        work.print(job, pile, me.person());
        audit.record(new Act(
                me.person().toString(),
                "letter.pile-made",
                "pile:" + pile,
                Map.of("occasion", wish.occasion().key(), "count", String.valueOf(letters))));
        return Optional.of(job);
    }
}
