package org.twige.accounts.letters;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;

/**
 * Somebody who can get a letter.
 *
 * @param codeUntil until when the newest unused code is good; empty if there is none
 */
record Recipient(
        UUID person,
        String names,
        String staffNo,
        String language,
        LocalText institution,
        @Nullable Instant activatedAt,
        @Nullable Instant codeUntil) {}
