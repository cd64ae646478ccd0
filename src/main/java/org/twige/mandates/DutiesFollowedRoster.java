package org.twige.mandates;

import java.time.LocalDate;
import java.util.UUID;

/** Duties now follow a staff list: given, moved, paused, resumed, lapsed and reopened as it says. */
public record DutiesFollowedRoster(UUID batch, LocalDate on) {}
