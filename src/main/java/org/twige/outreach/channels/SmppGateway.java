package org.twige.outreach.channels;

/**
 * A gateway for text messages, as the operator of a telephone network gives it.
 *
 * @param password in a file of secrets, never on the command line
 * @param sender the name or number that the network has registered for us
 */
record SmppGateway(String host, int port, String systemId, String password, String sender) {

    @Override
    public String toString() {
        return "SmppGateway " + host + ":" + port; // never the password in a log
    }
}
