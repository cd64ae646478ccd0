package org.twige.credentials.evidence;

import org.twige.credentials.reading.AskIssuer;
import org.twige.credentials.reading.Reading;

/**
 * What somebody sent.
 *
 * @param website what the issuer's website said about it, if it was asked
 */
record Sent(Reading reading, AskIssuer.Said website) {}
