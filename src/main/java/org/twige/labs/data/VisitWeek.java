package org.twige.labs.data;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The visits to one health centre in one week.
 *
 * @param week counted from 0
 * @param visits empty where the register is lost
 */
public record VisitWeek(
        String centre,
        int week,
        LocalDate monday,
        boolean holiday,
        @Nullable Integer visits) {}
