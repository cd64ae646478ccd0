package org.twige.country;

import java.util.List;
import java.util.Set;

/**
 * When people of some kinds of institution may learn.
 *
 * @param kinds codes of the vocabulary; none for all kinds that no pattern before names
 * @param windows in the order in which they are used; none where everybody chooses freely, as in shifts
 */
public record StudyPattern(Set<String> kinds, List<StudyWindow> windows) {

    boolean isFor(String kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }
}
