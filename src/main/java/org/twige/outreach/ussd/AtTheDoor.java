package org.twige.outreach.ussd;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.twige.web.Limits;

/** Lets turns in that can be some: a likely number, not too often, and only so many at once. */
@Component
class AtTheDoor {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final int LONGEST_SESSION = 200;
    static final int MOST_INPUTS = 500;

    /** A PIN takes memory to compare, and a turn holds a connection while it is. */
    private static final int AT_ONCE = 4;

    private static final int SECONDS_TO_WAIT = 5;

    private final UssdChannel channel;
    private final Limits limits;
    private final PhoneWords words;
    private final int perNumber;
    private final int inAll;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    AtTheDoor(
            UssdChannel channel,
            Limits limits,
            PhoneWords words,
            @Value("${twige.ussd.per-number:200}") int perNumber,
            @Value("${twige.ussd.in-all:50000}") int inAll) {
        this.channel = channel;
        this.limits = limits;
        this.words = words;
        this.perNumber = perNumber;
        this.inAll = inAll;
    }

    /** What was said can be a turn. */
    static boolean isPossible(Incoming turn) {
        return !turn.session().isBlank()
                && turn.session().length() <= LONGEST_SESSION
                && NUMBER.matcher(turn.number()).matches()
                && turn.inputs().size() <= MOST_INPUTS;
    }

    /** A number as E.164, whether the gateway writes the plus or not. */
    static String number(String written) {
        var digits = written.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? "" : "+" + digits;
    }

    Reply take(Incoming turn) {
        if (!limits.allows("outreach.ussd", turn.number(), perNumber, WINDOW)
                || !limits.allows("outreach.ussd", "everybody", inAll, WINDOW)) {
            return new Reply(words.say().text("often"), true);
        }
        return isBusy() ? new Reply(words.say().text("busy"), true) : takeInTurn(turn);
    }

    private Reply takeInTurn(Incoming turn) {
        try {
            return channel.take(turn);
        } finally {
            places.release();
        }
    }

    /** False with a place taken; the network hangs up before long, so nobody waits longer. */
    private boolean isBusy() {
        try {
            return !places.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
