package org.twige.outreach.channels;

/** Hears what a gateway tells later about messages that it took. */
public interface Receipts {

    /**
     * It arrived, or it could not be delivered; told twice, or about a message that we do not know, it does no harm.
     *
     * @param why it could not, without addresses; empty if that was not said
     */
    void told(ChannelKind channel, String gatewayId, boolean delivered, String why);
}
