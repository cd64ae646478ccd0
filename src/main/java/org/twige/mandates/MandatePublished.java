package org.twige.mandates;

import java.util.UUID;

/** A version of a mandate is published; its mass work is still to be done. */
public record MandatePublished(UUID mandateVersion) {}
