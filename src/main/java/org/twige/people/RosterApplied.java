package org.twige.people;

import java.time.LocalDate;
import java.util.UUID;

/** A staff list took effect; {@code people.report_roster_change} says for whom. */
public record RosterApplied(UUID batch, LocalDate on) {}
