package org.twige.outreach.simulators;

import java.time.Clock;
import java.util.Optional;
import org.twige.outreach.channels.Channel;
import org.twige.outreach.channels.ChannelKind;
import org.twige.outreach.channels.Handover;
import org.twige.outreach.channels.Outgoing;

/** A channel whose other side is a page of this installation. */
final class Simulator implements Channel {

    private final ChannelKind kind;
    private final ArrivedMessages arrived;
    private final Clock clock;

    Simulator(ChannelKind kind, ArrivedMessages arrived, Clock clock) {
        this.kind = kind;
        this.arrived = arrived;
        this.clock = clock;
    }

    @Override
    public ChannelKind kind() {
        return kind;
    }

    @Override
    public Optional<Line> open() {
        return Optional.of(new Line() {
            @Override
            public Handover hand(Outgoing message) {
                arrived.keep(kind, message, clock.instant());
                return new Handover.HandedOver("");
            }

            @Override
            public void close() {
                // nothing is open
            }
        });
    }
}
