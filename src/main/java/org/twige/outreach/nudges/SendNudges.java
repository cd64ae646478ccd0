package org.twige.outreach.nudges;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.outreach.channels.Channel;
import org.twige.outreach.channels.Channels;

/** Hands over what waits, as long as nudges may go out: by each channel on its own, and by several lines of it at once. */
@Component
class SendNudges {

    private static final int AT_ONCE = 100;

    /** Then the next round begins: what came in meanwhile for other channels does not wait for a slow one. */
    private static final Duration ROUND = Duration.ofMinutes(5);

    private final Outbox outbox;
    private final SendSome some;
    private final ToldReceipts receipts;
    private final Channels channels;
    private final Country country;
    private final Clock clock;
    private final Map<Channel, Circuit> circuits = new ConcurrentHashMap<>();

    SendNudges(Outbox outbox, SendSome some, ToldReceipts receipts, Channels channels, Country country, Clock clock) {
        this.outbox = outbox;
        this.some = some;
        this.receipts = receipts;
        this.channels = channels;
        this.country = country;
        this.clock = clock;
    }

    void send() {
        if (channels.all().isEmpty()) {
            return;
        }
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, country.zone());
        outbox.tidy(now, today);
        outbox.findAnotherWay(channels.kinds(), now, today);
        receipts.catchUp(now);
        AtOnce.run(channels.all().stream()
                .filter(Channel::leavesByItself)
                .map(channel -> (Runnable) () -> send(channel))
                .toList());
    }

    /** After trouble one message alone goes first, to see whether the other side is well again. */
    private void send(Channel channel) {
        var end = clock.instant().plus(ROUND);
        var circuit = circuits.computeIfAbsent(channel, _ -> new Circuit());
        while (!circuit.isWell()) {
            if (circuit.rests(clock.instant()) || !goesOn(channel, circuit, 1, end)) {
                return;
            }
        }
        Runnable line = () -> all(channel, circuit, end);
        AtOnce.run(List.copyOf(Collections.nCopies(channel.lines(), line)));
    }

    private void all(Channel channel, Circuit circuit, Instant end) {
        while (circuit.isWell() && goesOn(channel, circuit, AT_ONCE, end)) {
            // the next hundred
        }
    }

    private boolean goesOn(Channel channel, Circuit circuit, int most, Instant end) {
        var now = clock.instant();
        return now.isBefore(end)
                && new MessageTimes(country).allows(now, Tone.SOBER)
                && some.send(channel, circuit, most, end);
    }
}
