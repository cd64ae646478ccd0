package org.twige.outreach.nudges;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows how much of people's training is left; whoever keeps plans of weeks may know it better than the duties do. */
interface YourWeek {

    /** Of those of these people who have something left. */
    Map<UUID, Week> of(Collection<UUID> people, LocalDate today);

    /**
     * What is left.
     *
     * @param lessons that are not done
     * @param until the next date; null when every date has passed
     */
    record Week(int lessons, @Nullable LocalDate until) {}
}
