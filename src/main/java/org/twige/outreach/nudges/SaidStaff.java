package org.twige.outreach.nudges;

/**
 * What a nudge has to say to an official.
 *
 * @param late people of theirs whose date has passed, as far as they are told of them
 * @param people of theirs with any duty
 */
record SaidStaff(String language, String to, long late, long people) implements Told {}
