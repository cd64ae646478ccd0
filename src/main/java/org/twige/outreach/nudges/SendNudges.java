package org.twige.outreach.nudges;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.outreach.channels.Channel;
import org.twige.outreach.channels.Channels;
import org.twige.outreach.channels.Handover;

/** Hands over what waits, as long as nudges may go out; each at most once, whatever happens in between. */
@Component
class SendNudges {

    private static final int AT_ONCE = 100;
    private static final int MOST_TRIES = 5;

    private final Outbox outbox;
    private final SaidLines lines;
    private final WriteNudge write;
    private final Channels channels;
    private final Country country;
    private final Clock clock;

    SendNudges(Outbox outbox, SaidLines lines, WriteNudge write, Channels channels, Country country, Clock clock) {
        this.outbox = outbox;
        this.lines = lines;
        this.write = write;
        this.channels = channels;
        this.country = country;
        this.clock = clock;
    }

    void send() {
        if (channels.all().isEmpty()) {
            return;
        }
        var now = clock.instant();
        outbox.tidy(now, LocalDate.ofInstant(now, country.zone()));
        channels.all().stream().filter(Channel::leavesByItself).forEach(this::send);
    }

    private void send(Channel channel) {
        while (new MessageTimes(country).allows(clock.instant(), Tone.SOBER) && some(channel)) {
            // the next hundred
        }
    }

    /** False when nothing waits, or nothing can be handed over. */
    private boolean some(Channel channel) {
        var by = UUID.randomUUID();
        var now = clock.instant();
        var cheerful = new MessageTimes(country).allows(now, Tone.CHEERFUL);
        var taken = outbox.take(channel.kind(), by, now, cheerful, AT_ONCE);
        if (taken.isEmpty()) {
            return false;
        }
        try {
            return channel.open().map(line -> all(taken, by, channel, line)).orElse(false);
        } finally {
            outbox.giveBack(by);
        }
    }

    private boolean all(List<Taken> taken, UUID by, Channel channel, Channel.Line line) {
        try (line) {
            return taken.stream().allMatch(nudge -> one(nudge, by, channel, line));
        }
    }

    /** False when the line is no use any more. */
    private boolean one(Taken nudge, UUID by, Channel channel, Channel.Line line) {
        var language = lines.language(nudge.person());
        var duties = lines.lines(nudge.id());
        if (language.isEmpty() || duties.isEmpty()) {
            outbox.end(nudge.id(), by, State.STOPPED, Reason.SETTLED, clock.instant());
            return true;
        }
        var to = lines.address(nudge.person(), channel.kind());
        if (to.isEmpty()) {
            outbox.end(nudge.id(), by, State.FAILED, Reason.NO_ADDRESS, clock.instant());
            return true;
        }
        var message = write.write(channel.kind(), nudge, new Said(language.get(), to.get(), duties));
        return !outbox.begin(nudge.id(), by, clock.instant()) || settle(nudge, by, line.hand(message));
    }

    private boolean settle(Taken nudge, UUID by, Handover outcome) {
        var now = clock.instant();
        switch (outcome) {
            case Handover.HandedOver(var gatewayId) -> outbox.handedOver(nudge.id(), by, gatewayId, now);
            case Handover.Refused() -> outbox.end(nudge.id(), by, State.FAILED, Reason.REFUSED, now);
            case Handover.Uncertain() -> outbox.end(nudge.id(), by, State.UNCERTAIN, Reason.NO_ANSWER, now);
            case Handover.Down() -> outbox.postpone(nudge.id(), by, now, false);
            case Handover.Later() ->
                later(nudge, now)
                        .ifPresentOrElse(
                                until -> outbox.postpone(nudge.id(), by, until, true),
                                () -> outbox.end(nudge.id(), by, State.FAILED, Reason.BUSY, now));
        }
        return !(outcome instanceof Handover.Down) && !(outcome instanceof Handover.Uncertain);
    }

    /** After one minute, then four, sixteen, an hour; empty when it was tried often enough. */
    private static Optional<Instant> later(Taken nudge, Instant now) {
        var tries = nudge.tries() + 1;
        return tries < MOST_TRIES
                ? Optional.of(now.plus(Duration.ofMinutes(Math.min(60, 1L << (2 * (tries - 1))))))
                : Optional.empty();
    }
}
