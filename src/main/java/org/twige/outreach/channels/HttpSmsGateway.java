package org.twige.outreach.channels;

import java.net.URI;
import java.time.Duration;

/**
 * A gateway for text messages that takes them by HTTP.
 *
 * @param url https, or http on the own machine only
 * @param token that opens the gateway; in a file of secrets, never on the command line
 * @param sender the name or number that the networks have registered for us
 * @param idempotent whether the gateway promises to take a message once however often it comes under the same
 *     {@code Idempotency-Key}; one whose answer is lost is then tried again
 * @param answerWithin after which an answer counts as lost
 */
record HttpSmsGateway(URI url, String token, String sender, boolean idempotent, Duration answerWithin) {

    HttpSmsGateway {
        var own = "127.0.0.1".equals(url.getHost()) || "localhost".equals(url.getHost());
        if (!"https".equals(url.getScheme()) && !own) {
            throw new IllegalArgumentException("twige.sms.http.url must begin with https://");
        }
    }

    @Override
    public String toString() {
        return "HttpSmsGateway " + url.getHost(); // never the token in a log
    }
}
