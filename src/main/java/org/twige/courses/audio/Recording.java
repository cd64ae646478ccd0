package org.twige.courses.audio;

import java.util.UUID;

/**
 * A lesson read aloud, as a learner may hear it.
 *
 * @param seconds how long it is
 * @param bytes what it costs to hear
 */
public record Recording(UUID id, int seconds, int bytes) {

    public String address() {
        return "/recordings/" + id + "/sound.ogg";
    }

    /** Rounded up: nobody is told less than they pay. */
    public int kilobytes() {
        return (bytes + 1023) / 1024;
    }

    /** Rounded up to whole minutes. */
    public int minutes() {
        return (seconds + 59) / 60;
    }
}
