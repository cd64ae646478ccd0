package org.twige.learning.champions;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.country.Country;
import org.twige.learning.champions.Champion.State;
import org.twige.people.PersonId;

/** Takes what somebody says who was asked to be champion: yes, no, or no more. */
@Component
class AnswerCall {

    private final Champions champions;
    private final Audit audit;
    private final Country country;
    private final Clock clock;

    AnswerCall(Champions champions, Audit audit, Country country, Clock clock) {
        this.champions = champions;
        this.audit = audit;
        this.country = country;
        this.clock = clock;
    }

    MyChampionsPage mine(PersonId me) {
        var today = country.today(clock);
        return new MyChampionsPage(champions.of(me, today), champions.near(me, today));
    }

    boolean isAsked(PersonId me) {
        return champions.of(me, country.today(clock)).stream().anyMatch(known -> known.state() == State.ASKED);
    }

    @Transactional
    void accept(PersonId me, UUID id) {
        if (champions.answer(me, id, true, country.today(clock), clock.instant())) {
            audit.record(new Act(me.toString(), "champion.accepted", "champion:" + id, Map.of()));
        }
    }

    @Transactional
    void decline(PersonId me, UUID id) {
        if (champions.answer(me, id, false, country.today(clock), clock.instant())) {
            audit.record(new Act(me.toString(), "champion.declined", "champion:" + id, Map.of()));
        }
    }

    @Transactional
    void layDown(PersonId me, UUID id) {
        if (champions.layDown(me, id, clock.instant())) {
            audit.record(new Act(me.toString(), "champion.laid-down", "champion:" + id, Map.of()));
        }
    }
}
