package org.twige.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor looks for; a null does not narrow the search.
 *
 * @param kind an act's kind or the beginning of one
 * @param day acts of one day in UTC
 * @param skip how many matches to pass over
 */
public record AuditSearch(
        @Nullable String actor,
        @Nullable String kind,
        @Nullable String subject,
        @Nullable LocalDate day,
        int skip) {}
