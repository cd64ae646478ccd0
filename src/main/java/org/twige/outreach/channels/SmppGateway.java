package org.twige.outreach.channels;

import java.time.Duration;

/**
 * A gateway for text messages, as the operator of a telephone network gives it.
 *
 * @param password in a file of secrets, never on the command line
 * @param sender the name or number that the network has registered for us
 * @param window how many messages may be under way before the first of them is answered
 * @param perSecond how many messages the network takes in a second
 * @param answerWithin after which an answer counts as lost, and a connection as not made
 */
record SmppGateway(
        String host,
        int port,
        String systemId,
        String password,
        String sender,
        int window,
        int perSecond,
        Duration answerWithin) {

    @Override
    public String toString() {
        return "SmppGateway " + host + ":" + port; // never the password in a log
    }
}
