package org.twige.outreach.nudges;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.twige.outreach.channels.ChannelKind;
import org.twige.outreach.channels.Receipts;

/** Writes down what a gateway tells later about a nudge. */
@Component
class HearReceipt implements Receipts {

    private final Outbox outbox;
    private final Clock clock;

    HearReceipt(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public boolean told(ChannelKind channel, String gatewayId, boolean delivered) {
        return outbox.receipt(channel, gatewayId, delivered, clock.instant());
    }
}
