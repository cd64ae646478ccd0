package org.twige.assessment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.twige.people.PersonsMerged;
import org.twige.people.PersonsSeparated;

/** Hears that two records are one person, or two again: an open attempt can be finished under the record that is used. */
@Component
class CarryAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(CarryAttempts.class);

    private final MergedAttempts attempts;

    CarryAttempts(MergedAttempts attempts) {
        this.attempts = attempts;
    }

    @ApplicationModuleListener
    void on(PersonsMerged told) {
        LOG.debug("{} open attempts went over", attempts.take(told));
    }

    @ApplicationModuleListener
    void on(PersonsSeparated told) {
        LOG.debug("{} open attempts went back", attempts.giveBack(told));
    }
}
