package org.twige.people.roster;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.Country;

/** The steps in which a list takes effect, in their order. */
@Component
class RosterEffects {

    private static final int STEPS = 7;

    private final RosterPeople people;
    private final RosterPosts posts;
    private final RosterContacts contacts;
    private final Likenesses likenesses;
    private final Country country;
    private final Clock clock;

    RosterEffects(
            RosterPeople people,
            RosterPosts posts,
            RosterContacts contacts,
            Likenesses likenesses,
            Country country,
            Clock clock) {
        this.people = people;
        this.posts = posts;
        this.contacts = contacts;
        this.likenesses = likenesses;
        this.country = country;
        this.clock = clock;
    }

    /** Carries out what was worked out; false when nothing happened to anybody. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean take(RosterBatch batch, Progress progress) {
        var id = batch.id();
        var on = batch.extractOn();
        people.join(id, country.languages().getFirst().code());
        people.change(id);
        progress.at(1, STEPS);
        posts.start(id);
        progress.at(2, STEPS);
        posts.move(id);
        if (!batch.isSingleRow()) {
            posts.further(id, on);
        }
        progress.at(3, STEPS);
        posts.status(id, on, country.vocabulary().usualStatus());
        people.leave(id, on);
        posts.leave(id);
        progress.at(4, STEPS);
        people.number(id, on);
        progress.at(5, STEPS);
        contacts.apply(id);
        var happened = people.remember(id);
        people.refreshStatisticsAfter(batch.count("ROWS"));
        progress.at(6, STEPS);
        likenesses.find(id, clock.instant());
        progress.at(STEPS, STEPS);
        return happened;
    }
}
