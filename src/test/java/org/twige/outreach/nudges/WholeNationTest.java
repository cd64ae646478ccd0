package org.twige.outreach.nudges;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The nudges of one morning for everybody at once. */
class WholeNationTest extends NudgeStory {

    /** A nation of them: -Dtwige.people=250000. */
    private static final int PEOPLE = Integer.getInteger("twige.people", 5_000);

    @Test
    void everybody_with_a_date_gets_one_nudge_and_none_the_second_time() {
        new ManyPeople(database, school.value()).make(PEOPLE, TUESDAY);

        var began = System.nanoTime();
        var planned = plan(mail, sms);
        var ended = System.nanoTime();

        assertThat(planned).isEqualTo(PEOPLE);
        assertThat(database.sql("select count(*) from outreach.rung")
                        .query(Long.class)
                        .single())
                .isEqualTo(2L * PEOPLE);
        assertThat(plan(mail, sms)).isZero();
        System.out.printf(
                "nudges for %,d people with three duties each: planned in %.1f s, looked through again in %.1f s%n",
                PEOPLE, (ended - began) / 1e9, (System.nanoTime() - ended) / 1e9);
    }
}
