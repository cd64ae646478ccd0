package org.twige.outreach.letters;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.Scope;
import org.twige.web.SignedIn;

/** Lets an official have letters printed for their people; nobody is written to twice in three days. */
@Component
class MakePile {

    private static final int DAYS_KEPT = 14;

    private final LetterWishes wishes;
    private final Piles piles;
    private final PileJobs work;
    private final LetterOffice office;
    private final Audit audit;

    MakePile(LetterWishes wishes, Piles piles, PileJobs work, LetterOffice office, Audit audit) {
        this.wishes = wishes;
        this.piles = piles;
        this.work = work;
        this.office = office;
        this.audit = audit;
    }

    Scope scope(SignedIn me) {
        return office.scope(me);
    }

    LocalDate today() {
        return office.today();
    }

    Wished count(Wish wish) {
        return wishes.count(wish, today());
    }

    /** The job to watch; empty when there is nobody to write to, so that a form sent twice prints once. */
    @Transactional
    public Optional<UUID> make(SignedIn me, Wish wish) {
        var now = office.now();
        var pile = piles.begin(wish.scope(), wish.occasion(), now, today().plusDays(DAYS_KEPT));
        var letters = wishes.lay(wish, pile, today(), now);
        if (letters == 0) {
            piles.takeApart(pile);
            return Optional.empty();
        }
        audit.record(new Act(
                me.person().toString(),
                "letter.pile-made",
                "pile:" + pile,
                Map.of("occasion", wish.occasion().key(), "count", String.valueOf(letters))));
        return Optional.of(work.print(pile, me.person()));
    }
}
