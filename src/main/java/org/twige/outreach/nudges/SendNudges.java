package org.twige.outreach.nudges;

import java.time.Clock;
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
        var circuit = circuits.computeIfAbsent(channel, _ -> new Circuit());
        while (!circuit.isWell()) {
            if (circuit.rests(clock.instant()) || !goesOn(channel, circuit, 1)) {
                return;
            }
        }
        Runnable line = () -> all(channel, circuit);
        AtOnce.run(List.copyOf(Collections.nCopies(channel.lines(), line)));
    }

    private void all(Channel channel, Circuit circuit) {
        while (circuit.isWell() && goesOn(channel, circuit, AT_ONCE)) {
            // the next hundred
        }
    }

    private boolean goesOn(Channel channel, Circuit circuit, int most) {
        return new MessageTimes(country).allows(clock.instant(), Tone.SOBER) && some.send(channel, circuit, most);
    }
}
