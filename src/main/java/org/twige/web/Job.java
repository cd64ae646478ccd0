package org.twige.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of mass work that somebody started and may watch.
 *
 * @param kind {@code module.what}; the text of {@code module.what.job} names it on the page
 * @param startedBy a person
 * @param subject what it is about; where it begins with {@code /} the page leads there when the work is done
 * @param total 0 while nobody knows how much there is
 * @param failure the key of the sentence that says what went wrong
 */
public record Job(
        UUID id,
        String kind,
        UUID startedBy,
        String subject,
        State state,
        long done,
        long total,
        Instant startedAt,
        Instant changedAt,
        @Nullable String failure) {

    /** Where a job stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** How much longer at the pace so far; empty before there is a pace. */
    Optional<Duration> left() {
        var spent = Duration.between(startedAt, changedAt);
        return isRunning() && done > 0 && done < total && spent.toSeconds() > 0
                ? Optional.of(spent.multipliedBy(total - done).dividedBy(done))
                : Optional.empty();
    }
}
