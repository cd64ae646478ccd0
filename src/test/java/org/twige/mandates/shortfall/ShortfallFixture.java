package org.twige.mandates.shortfall;

import org.springframework.beans.factory.BeanFactory;

/** Counts shortfalls for tests of other parts, as the night does. */
public final class ShortfallFixture {

    private ShortfallFixture() {}

    public static void count(BeanFactory beans) {
        beans.getBean(CountShortfalls.class).count();
    }
}
