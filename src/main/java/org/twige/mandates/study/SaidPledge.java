package org.twige.mandates.study;

import org.jspecify.annotations.Nullable;

/** What was typed about an institution and its minutes; the day comes in fields of its own. */
record SaidPledge(
        @Nullable String institution,
        @Nullable String minutes,
        @Nullable String reason) {}
