package org.twige.outreach.ussd;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.twige.outreach.channels.Channel;
import org.twige.outreach.channels.ChannelKind;
import org.twige.outreach.channels.Channels;
import org.twige.outreach.channels.Handover;
import org.twige.outreach.channels.Outgoing;

/** Hands over the text messages that people asked for at their keypad phones. */
@Component
class SendWantedTexts {

    private static final Logger LOG = LoggerFactory.getLogger(SendWantedTexts.class);
    private static final int AT_ONCE = 100;

    private final WantedTexts texts;
    private final Channels channels;
    private final Clock clock;

    SendWantedTexts(WantedTexts texts, Channels channels, Clock clock) {
        this.texts = texts;
        this.channels = channels;
        this.clock = clock;
    }

    void now() {
        var channel = channels.all().stream()
                .filter(one -> one.kind() == ChannelKind.SMS)
                .findFirst();
        channel.flatMap(Channel::open).ifPresent(line -> {
            try (line) {
                texts.take(clock.instant(), AT_ONCE).forEach(text -> hand(line, text));
            }
        });
    }

    private void hand(Channel.Line line, WantedTexts.Wanted text) {
        try {
            var outcome = line.hand(new Outgoing(text.id(), text.number(), "", text.words(), "", null));
            if (outcome instanceof Handover.Later || outcome instanceof Handover.Down) {
                texts.giveBack(text);
            }
        } catch (RuntimeException e) {
            LOG.warn("{} may have left", text.id(), e); // the others go out all the same
        }
    }
}
