package org.twige.outreach.channels;

/** Hears what a gateway tells later about messages that it took. */
public interface Receipts {

    /** False when no message is known under this id, or not yet; the gateway is then asked to tell again. */
    boolean told(ChannelKind channel, String gatewayId, boolean delivered);
}
