package org.twige.assessment.authoring;

import org.jspecify.annotations.Nullable;

/**
 * One text that an item had.
 *
 * @param changed against the text before; null for the first
 * @param since what would change in the newest text if this one came back
 */
record ItemTextPage(AuthoredItem item, int number, @Nullable WordDiff changed, WordDiff since) {

    boolean isNewest() {
        return number == item.revision();
    }
}
