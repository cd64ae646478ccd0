package org.twige.outreach.nudges;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows how much of people's training is left. */
interface YourWeek {

    /** Of those of these people who have something left and want to hear of it. */
    Map<UUID, Week> of(Collection<UUID> people, LocalDate today);

    /**
     * What is left.
     *
     * @param lessons that are not done; none where only exercises or the final are left
     * @param until the next date; null when every date has passed
     */
    record Week(int lessons, @Nullable LocalDate until) {}
}
