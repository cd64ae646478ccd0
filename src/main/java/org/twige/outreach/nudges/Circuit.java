package org.twige.outreach.nudges;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What is known of the other side of a channel: whether it is well, or rests before it is asked again.
 *
 * <p>Trouble with everybody's messages is the channel's and uses up no try of anybody (decision 705). Several lines share it.
 */
final class Circuit {

    /** So many different messages in a row that shall come later mean that no message can come now. */
    private static final int MANY = 5;

    private static final Duration FIRST_REST = Duration.ofSeconds(30);
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);
    private static final Duration MOST_ASKED = Duration.ofHours(1);

    private final Set<UUID> later = new HashSet<>();
    private Duration rest = Duration.ZERO;
    private Instant until = Instant.EPOCH;

    /** The other side took the last message that was given to it, as far as anybody knows. */
    synchronized boolean isWell() {
        return rest.isZero();
    }

    synchronized boolean rests(Instant now) {
        return now.isBefore(until);
    }

    /** The other side took a message or refused it for its own sake: it is there. */
    synchronized void answered() {
        rest = Duration.ZERO;
        until = Instant.EPOCH;
        later.clear();
    }

    /**
     * Nothing can be handed over: it rests twice as long as the last time, five minutes at most.
     *
     * @param asked for how long the other side wants to be left alone; an hour of that at most is granted
     */
    synchronized void failed(Instant now, Duration asked) {
        if (now.isBefore(until)) {
            return; // another line said so already
        }
        var twice = rest.multipliedBy(2);
        rest = rest.isZero() ? FIRST_REST : twice.compareTo(LONGEST_REST) < 0 ? twice : LONGEST_REST;
        var granted = asked.compareTo(MOST_ASKED) < 0 ? asked : MOST_ASKED;
        until = now.plus(granted.compareTo(rest) > 0 ? granted : rest);
    }

    /** One message shall come later; true when that is so for everybody's. */
    synchronized boolean isLaterForAll(UUID message, Instant now) {
        later.add(message);
        if (later.size() < MANY) {
            return false;
        }
        failed(now, Duration.ZERO);
        return true;
    }
}
