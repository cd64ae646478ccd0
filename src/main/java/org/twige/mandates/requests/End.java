package org.twige.mandates.requests;

import java.time.LocalDate;

/** An exemption that an official ended before its last day. */
public record End(LocalDate on, String reason, String names) {}
