package org.twige.learning.champions;

import java.util.List;
import org.twige.learning.champions.Champion.State;

/**
 * The champions near a person, and what the person was asked.
 *
 * @param own where the person was asked to be champion, or is
 * @param near who helps the person
 */
record MyChampionsPage(List<Champion> own, List<Champion> near) {

    List<Champion> asked() {
        return own.stream().filter(known -> known.state() == State.ASKED).toList();
    }

    List<Champion> held() {
        return own.stream().filter(known -> known.state() == State.ACTIVE).toList();
    }
}
