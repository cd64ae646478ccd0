package org.twige.mandates;

import java.util.UUID;

/** The mass work of an extension is done: every open duty of the mandate has its new date. */
public record DutiesExtended(UUID mandateVersion) {}
