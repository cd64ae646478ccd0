package org.twige;

import java.time.Duration;
import org.springframework.context.ApplicationContext;

/** Lets time pass in a story: a retake opens the day after, and nobody waits for it in real life. */
public final class StoryClock {

    private StoryClock() {}

    /** From now on the application lives this much later than the world. */
    public static void pass(ApplicationContext application, Duration time) {
        application.getBean(DemoClock.class).goBack(time.negated());
    }
}
