package org.twige.outreach.nudges;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Plans the nudges of a demo when it starts, so that there is something to see before the next morning. */
@Component
@ConditionalOnBooleanProperty("twige.simulators")
@ConditionalOnWebApplication
class PlanAtStart {

    private final PlanNudges plan;
    private final Clock clock;

    PlanAtStart(PlanNudges plan, Clock clock) {
        this.plan = plan;
        this.clock = clock;
    }

    /** After the demo nation was made. */
    @EventListener(ApplicationReadyEvent.class)
    void plan() {
        plan.plan(clock.instant());
    }
}
