package org.twige.credentials.evidence;

import java.util.UUID;

/** Another person's proof that is the same, or looks the same. */
record Twin(UUID other, How how, int distance) {

    /** By which sameness it was found. */
    enum How {
        FILE,
        BADGE,
        PICTURE
    }
}
