package org.twige.mandates.week;

import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;

/**
 * The time that somebody is given to learn.
 *
 * @param institution that said so; null where nobody did, and the country's usual minutes hold
 * @param kind of the institution where the person works; empty without one
 */
record Granted(int minutes, @Nullable LocalText institution, String kind) {}
