package org.twige.people;

import java.util.List;

/** What a module above keeps for one record of a person, in a few lines, for who compares two records. */
public interface Holdings {

    /** Lines that say how much there is; what there is nothing of may be left out. */
    List<Holding> of(PersonId person);

    /**
     * One line.
     *
     * @param key of the sentence, which takes {@code count}
     */
    record Holding(String key, long count) {}
}
