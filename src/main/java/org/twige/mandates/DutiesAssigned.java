package org.twige.mandates;

import java.util.UUID;

/** The mass work of a mandate's first or changed version is done: everybody reached has their duties. */
public record DutiesAssigned(UUID mandateVersion) {}
