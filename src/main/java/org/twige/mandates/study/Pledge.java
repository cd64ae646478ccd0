package org.twige.mandates.study;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twige.people.InstitutionId;

/**
 * What somebody says for an institution: so many minutes a week to learn at work, from a day on.
 *
 * @param reason why it is less than before; null where it is not
 */
record Pledge(
        InstitutionId institution,
        int minutes,
        LocalDate from,
        @Nullable String reason) {}
