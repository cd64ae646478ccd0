package org.twige.assessment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.twige.courses.Courses;
import org.twige.courses.Final;
import org.twige.courses.Version;
import org.twige.learning.Learning;
import org.twige.people.PersonId;

/** Decides whether a person may begin the final now. */
@Component
class AdmitToFinal {

    /** So many finals that were not passed are followed by help rather than by another one. */
    static final int FINALS = 3;

    private final Attempts attempts;
    private final FindCandidates candidates;
    private final Learning learning;
    private final Courses courses;
    private final Helpers helpers;
    private final Clock clock;

    AdmitToFinal(
            Attempts attempts,
            FindCandidates candidates,
            Learning learning,
            Courses courses,
            Helpers helpers,
            Clock clock) {
        this.attempts = attempts;
        this.candidates = candidates;
        this.learning = learning;
        this.courses = courses;
        this.helpers = helpers;
        this.clock = clock;
    }

    /** An open attempt goes before everything, then a passed one, then help, then the times of waiting, then the lessons. */
    Admission of(PersonId person, Version version) {
        var open = attempts.open(person, version.course());
        if (open.isPresent()) {
            return goOn(open.get(), false);
        }
        var asked = asked(person, version);
        var standing = attempts.standing(
                person,
                version.id(),
                learning.againSince(person, version.course()).orElse(Instant.EPOCH),
                asked.changes());
        if (standing.isEmpty()) {
            return first(person, version, asked);
        }
        if (standing.get().state() == Standing.State.PASSED) {
            return new Admission.Passed(standing.get().attempt());
        }
        return retake(person, version, standing.get(), asked);
    }

    /** Where an open attempt goes on. */
    static Admission goOn(Attempt open, boolean fresh) {
        var until = open.until();
        return until == null ? new Admission.GoOn(open.id(), fresh) : new Admission.OnPhone(open.id(), until);
    }

    /**
     * What the person is asked.
     *
     * @param changes true for who knows an earlier version: only what changed since
     */
    record Asked(Final rules, boolean changes) {

        DrawRule draw() {
            return new DrawRule(
                    Cell.of(rules.drawn()),
                    Objects.requireNonNullElse(rules.demands(), Map.of()),
                    rules.noRepeat() ? DrawRule.USUAL_REST : Duration.ZERO);
        }
    }

    Asked asked(PersonId person, Version version) {
        var changes = learning.checkOfChanges(person, version.id());
        return changes.exists()
                ? new Asked(courses.finalToday(version.course(), changes), true)
                : new Asked(courses.finalToday(version), false);
    }

    private Admission first(PersonId person, Version version, Asked asked) {
        if (!candidates.areLoaded(version)) {
            return new Admission.Preparing();
        }
        return afterLessons(person, version, asked, new Admission.Free(false));
    }

    private Admission retake(PersonId person, Version version, Standing last, Asked asked) {
        if (!asked.changes() && attempts.inRow(person, version.course()) >= FINALS) {
            return new Admission.HelpFirst(last.attempt(), helpers.coordinators(person));
        }
        var now = clock.instant();
        if (!last.mayRetakeAt(now)) {
            return new Admission.WaitToRetake(last.attempt(), from(last));
        }
        var possible = asked.draw().possibleFrom(candidates.of(person, version));
        return possible.isAfter(now)
                ? new Admission.WaitForItems(last.attempt(), possible)
                : afterLessons(person, version, asked, new Admission.Free(true));
    }

    private Admission afterLessons(PersonId person, Version version, Asked asked, Admission free) {
        var way = asked.changes() ? learning.changesFor(person, version.id()) : learning.wayOf(person, version.id());
        if (!way.allDone()) {
            return new Admission.LessonsFirst(way.done(), way.steps().size());
        }
        return way.nextPractice()
                .<Admission>map(step -> new Admission.PracticeFirst(step.exercise()))
                .orElse(free);
    }

    private static Instant from(Standing last) {
        var from = last.retakeFrom();
        return from == null ? Instant.MIN : from;
    }
}
