package org.twige.outreach.ussd;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.twige.outreach.channels.Channel;
import org.twige.outreach.channels.ChannelKind;
import org.twige.outreach.channels.Channels;
import org.twige.outreach.channels.Handover;
import org.twige.outreach.channels.Outgoing;
import org.twige.outreach.ussd.WantedTexts.Wanted;

/** Hands over the text messages that people asked for at their keypad phones; where the gateway is in trouble, they wait. */
@Component
class SendWantedTexts {

    private static final Logger LOG = LoggerFactory.getLogger(SendWantedTexts.class);

    private static final Duration REST = Duration.ofMinutes(5);

    private final WantedTexts texts;
    private final Channels channels;
    private final Clock clock;
    private volatile Instant restsUntil = Instant.EPOCH;

    SendWantedTexts(WantedTexts texts, Channels channels, Clock clock) {
        this.texts = texts;
        this.channels = channels;
        this.clock = clock;
    }

    void now() {
        if (rests()) {
            return;
        }
        channels.all().stream()
                .filter(one -> one.kind() == ChannelKind.SMS)
                .findFirst()
                .ifPresent(this::by);
    }

    private void by(Channel channel) {
        channel.open().ifPresentOrElse(this::all, this::rest);
    }

    private void all(Channel.Line line) {
        try (line) {
            var had = new ArrayList<UUID>();
            while (!rests() && next(line, had)) {
                // one after the other
            }
        }
    }

    /** False when none is left that did not have its turn. */
    private boolean next(Channel.Line line, List<UUID> had) {
        var text = texts.take(clock.instant(), had);
        text.ifPresent(taken -> {
            had.add(taken.id());
            hand(line, taken);
        });
        return text.isPresent();
    }

    private void hand(Channel.Line line, Wanted text) {
        try {
            settle(text, line.hand(new Outgoing(text.id(), text.number(), "", text.words(), "", null)));
        } catch (RuntimeException e) {
            LOG.warn("{} may have left", text.id(), e); // the others go out all the same
        }
    }

    /** One of which nobody knows whether it left is not sent again: whoever misses it presses the key once more. */
    private void settle(Wanted text, Handover outcome) {
        switch (outcome) {
            case Handover.HandedOver _, Handover.Refused _ -> {
                // it is with the network, or never will be
            }
            case Handover.Later _ -> texts.giveBack(text);
            case Handover.Down _ -> {
                texts.giveBack(text);
                rest();
            }
            case Handover.Uncertain _ -> {
                LOG.warn("a text that somebody wanted may have left");
                rest();
            }
        }
    }

    private void rest() {
        restsUntil = clock.instant().plus(REST);
    }

    private boolean rests() {
        return clock.instant().isBefore(restsUntil);
    }
}
