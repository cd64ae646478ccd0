package org.twige.outreach.simulators;

import java.time.Instant;

/** A message as a mailbox or a telephone would show it. */
record Arrived(String to, String subject, String words, Instant at) {}
