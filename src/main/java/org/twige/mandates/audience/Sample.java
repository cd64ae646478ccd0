package org.twige.mandates.audience;

import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;

/** One person in a preview. */
public record Sample(@Nullable String staffNo, String names, LocalText institution, PersonFacts facts) {}
