package org.twige.outreach.ussd;

/**
 * What a gateway hands to the phone.
 *
 * @param text in the alphabet of text messages, short enough for one screen
 * @param ends true when the phone hangs up after it
 */
record Reply(String text, boolean ends) {}
