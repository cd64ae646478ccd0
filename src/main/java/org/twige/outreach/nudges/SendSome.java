package org.twige.outreach.nudges;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.outreach.channels.Channel;
import org.twige.outreach.channels.Handover;
import org.twige.outreach.channels.Outgoing;

/** Hands over some nudges by one line; each at most once, whatever happens in between (decision 701). */
@Component
class SendSome {

    private static final Logger LOG = LoggerFactory.getLogger(SendSome.class);

    private static final int LOOKED_UP = 10;
    private static final int MOST_TRIES = 5;

    private final Outbox outbox;
    private final WhatIsSaid said;
    private final WriteNudge write;
    private final Country country;
    private final Clock clock;

    SendSome(Outbox outbox, WhatIsSaid said, WriteNudge write, Country country, Clock clock) {
        this.outbox = outbox;
        this.said = said;
        this.write = write;
        this.country = country;
        this.clock = clock;
    }

    /** Hands over at most so many, as long as it is not too late; false when nothing waits, or nothing can be handed over. */
    boolean send(Channel channel, Circuit circuit, int most, Instant end) {
        var by = UUID.randomUUID();
        var now = clock.instant();
        var cheerful = new MessageTimes(country).allows(now, Tone.CHEERFUL);
        var taken = outbox.take(channel.kind(), by, now, cheerful, most);
        if (taken.isEmpty()) {
            return false;
        }
        try {
            var line = channel.open();
            line.ifPresentOrElse(
                    open -> all(taken, new Way(by, channel, open, circuit, end)),
                    () -> circuit.failed(now, Duration.ZERO));
            return line.isPresent();
        } finally {
            outbox.giveBack(by);
        }
    }

    /**
     * How some nudges go.
     *
     * @param by the number under which they were taken
     * @param end no other one begins after it
     */
    private record Way(UUID by, Channel channel, Channel.Line line, Circuit circuit, Instant end) {

        boolean isOver(Instant now) {
            return circuit.rests(now) || !now.isBefore(end);
        }
    }

    private void all(List<Taken> taken, Way way) {
        try (var _ = way.line()) {
            for (var some :
                    taken.stream().gather(Gatherers.windowFixed(LOOKED_UP)).toList()) {
                var now = clock.instant();
                if (way.isOver(now) || !new MessageTimes(country).allows(now, Tone.SOBER)) {
                    return;
                }
                some(some, way);
            }
        }
    }

    private void some(List<Taken> some, Way way) {
        var told = said.of(some, way.channel().kind());
        var done = new ArrayList<Settled>();
        try {
            for (var nudge : some) {
                if (way.isOver(clock.instant())) {
                    return;
                }
                one(nudge, told.get(nudge.id()), way, done);
            }
        } finally {
            outbox.settle(done, way.by(), clock.instant());
        }
    }

    /** What became of it is added to what is done; what was done before is written down first. */
    private void one(Taken nudge, @Nullable Told told, Way way, List<Settled> done) {
        if (told == null) {
            done.add(Settled.ended(nudge.id(), State.STOPPED, Reason.SETTLED));
            return;
        }
        if (told.to().isEmpty()) {
            done.add(Settled.ended(nudge.id(), State.FAILED, Reason.NO_ADDRESS));
            return;
        }
        var message = written(nudge, told, way);
        if (message.isEmpty()) {
            done.add(again(nudge, Reason.UNWRITABLE, ""));
            return;
        }
        var leaves = outbox.begin(nudge.id(), done, way.by(), clock.instant());
        done.clear();
        if (leaves) {
            done.add(handed(nudge, message.get(), way));
        }
    }

    private Optional<Outgoing> written(Taken nudge, Told told, Way way) {
        try {
            return Optional.of(write.write(way.channel().kind(), nudge, told));
        } catch (RuntimeException e) {
            LOG.warn("{} cannot be written", nudge.id(), e);
            return Optional.empty();
        }
    }

    private Settled handed(Taken nudge, Outgoing message, Way way) {
        try {
            return settled(nudge, way.line().hand(message), way.circuit());
        } catch (RuntimeException e) {
            LOG.warn("{} may have left", nudge.id(), e);
            way.circuit().failed(clock.instant(), Duration.ZERO);
            return Settled.ended(nudge.id(), State.UNCERTAIN, Reason.NO_ANSWER);
        }
    }

    private Settled settled(Taken nudge, Handover outcome, Circuit circuit) {
        var now = clock.instant();
        return switch (outcome) {
            case Handover.HandedOver(var gatewayId) -> {
                circuit.answered();
                yield Settled.handedOver(nudge.id(), gatewayId);
            }
            case Handover.Refused(var why) -> {
                circuit.answered();
                yield Settled.ended(nudge.id(), State.FAILED, Reason.REFUSED, why);
            }
            case Handover.Uncertain() -> {
                circuit.failed(now, Duration.ZERO);
                yield Settled.ended(nudge.id(), State.UNCERTAIN, Reason.NO_ANSWER);
            }
            case Handover.Down(var after) -> {
                circuit.failed(now, after);
                yield Settled.waits(nudge.id(), now, false);
            }
            case Handover.Later(var why) ->
                circuit.isLaterForAll(nudge.id(), now)
                        ? Settled.waits(nudge.id(), now.plus(pause(1)), false)
                        : again(nudge, Reason.BUSY, why);
        };
    }

    /** One more try, after one minute, then four, sixteen, an hour; or the end, when it was tried often enough. */
    private Settled again(Taken nudge, Reason reason, String said) {
        var tries = nudge.tries() + 1;
        return tries < MOST_TRIES
                ? Settled.waits(nudge.id(), clock.instant().plus(pause(tries)), true)
                : Settled.ended(nudge.id(), State.FAILED, reason, said);
    }

    private static Duration pause(int tries) {
        return Duration.ofMinutes(Math.min(60, 1L << (2 * (tries - 1))));
    }
}
