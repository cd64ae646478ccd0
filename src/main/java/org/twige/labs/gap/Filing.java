package org.twige.labs.gap;

import org.twige.labs.data.Application;
import org.twige.labs.data.DistrictKind;

/**
 * One application.
 *
 * @param filed as it came in, perhaps with empty fields
 * @param complete the same after the office asked for what was empty
 */
record Filing(Application filed, Application complete) {

    DistrictKind kind() {
        return filed.kind();
    }

    boolean isEntitled() {
        return filed.entitled();
    }
}
