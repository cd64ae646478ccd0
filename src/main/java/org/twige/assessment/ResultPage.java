package org.twige.assessment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.courses.Course;
import org.twige.courses.Lesson;
import org.twige.courses.Outcome;
import org.twige.courses.Version;
import org.twige.web.Frame;
import org.twige.web.Link;

/**
 * What the result of a closed attempt shows.
 *
 * @param lessons of the current version, to study
 */
record ResultPage(
        Attempt attempt, Course course, Version version, List<OutcomeScore> scores, List<Lesson> lessons, Instant now) {

    String title(Frame frame) {
        return frame.text(attempt.passed() ? "assessment.result.passed" : "assessment.result.not-passed");
    }

    String outcome(OutcomeScore score, Frame frame) {
        return outcome(version, score, frame.language());
    }

    static String outcome(Version version, OutcomeScore score, String language) {
        return version.outcomes().stream()
                .filter(outcome -> outcome.id().equals(score.outcome()))
                .findFirst()
                .map(Outcome::text)
                .map(text -> text.in(language))
                .orElse(score.outcome());
    }

    /** The outcomes in which something was not right. */
    List<OutcomeScore> toStudy() {
        return scores.stream().filter(score -> !score.isFull()).toList();
    }

    List<Link> lessonsOn(OutcomeScore score, Frame frame) {
        return lessons.stream()
                .filter(lesson -> lesson.outcomes().contains(score.outcome()))
                .map(lesson -> new Link(
                        frame.text(
                                "assessment.result.lesson",
                                "number",
                                lesson.number(),
                                "title",
                                lesson.title(frame.language())),
                        "/learn/" + course.slug() + "/lessons/" + lesson.number()))
                .toList();
    }

    String explanations(OutcomeScore score) {
        return "/attempts/" + attempt.id() + "/explanations/" + (scores.indexOf(score) + 1);
    }

    /** When the next attempt opens; null if it may begin now. */
    @Nullable
    Instant opensAt() {
        var from = attempt.retakeFrom();
        return from == null || !from.isAfter(now) ? null : from;
    }

    String retake() {
        return "/learn/" + course.slug() + "/final";
    }

    boolean isProvisional() {
        return version.finalCheck().provisional();
    }
}
