package org.twige;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Refuses to serve pages that imitate gateways beside real people: their messages would be read here and never leave. */
@Component
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty({"twige.simulators", "twige.screen"})
class OnlyInvented implements SmartInitializingSingleton {

    private final DemoPeople people;
    private final DemoSettings settings;

    OnlyInvented(DemoPeople people, DemoSettings settings) {
        this.people = people;
        this.settings = settings;
    }

    /** After the tables are there, before the first page is. */
    @Override
    public void afterSingletonsInstantiated() {
        var real = people.notInvented(InventedWords.staffNumbers(settings.pack()));
        if (real > 0) {
            throw new CannotStart(
                    "twige.simulators is on, and %,d on the staff list are not invented people: what is meant for them"
                                    .formatted(real)
                            + " would never leave. Start Twige with --no-demo and without twige.simulators,"
                            + " or name a folder of invented people with --data.");
        }
    }
}
