package org.twige.people;

import org.springframework.stereotype.Component;
import org.twige.people.doubles.FindDoubles;

/** The door through which the whole nation is searched for people who are written down twice. */
@Component
public class SearchNation {

    private final FindDoubles findDoubles;

    SearchNation(FindDoubles findDoubles) {
        this.findDoubles = findDoubles;
    }

    /** How many pairs were found, new and known ones. */
    public int forDoubles() {
        return findDoubles.find();
    }
}
