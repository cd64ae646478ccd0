package org.twige.outreach.nudges;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.twige.outreach.channels.ChannelKind;
import org.twige.outreach.channels.Receipts;

/** Writes down what a gateway tells later about a nudge. */
@Component
class HearReceipt implements Receipts {

    private final ToldReceipts receipts;
    private final Clock clock;

    HearReceipt(ToldReceipts receipts, Clock clock) {
        this.receipts = receipts;
        this.clock = clock;
    }

    @Override
    public void told(ChannelKind channel, String gatewayId, boolean delivered, String why) {
        receipts.hear(channel, gatewayId, delivered, why, clock.instant());
    }
}
