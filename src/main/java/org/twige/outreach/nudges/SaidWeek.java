package org.twige.outreach.nudges;

/** What a nudge has to say about somebody's week. */
record SaidWeek(String language, String to, YourWeek.Week week) implements Told {}
