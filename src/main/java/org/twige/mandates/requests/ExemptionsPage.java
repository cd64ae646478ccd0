package org.twige.mandates.requests;

import java.time.LocalDate;
import java.util.List;

/** The exemptions that end, or are to be looked at, up to a day. */
record ExemptionsPage(List<Request> ending, LocalDate until) {}
