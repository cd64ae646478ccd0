package org.twige.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
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
 * @param inRow how many finals in a row the person has not passed
 * @param lessons of the current version, to study
 * @param flags addresses of the pages that say why a person looks at it again
 * @param counts false while a named official's decision stands that it does not count
 */
record ResultPage(
        Attempt attempt,
        Course course,
        Version version,
        long inRow,
        List<OutcomeScore> scores,
        List<Lesson> lessons,
        List<String> flags,
        boolean counts,
        Instant now) {

    String title(Frame frame) {
        if (!counts) {
            return frame.text("assessment.my-flag.does-not-count");
        }
        return frame.text(attempt.passed() ? "assessment.result.passed" : "assessment.result.not-passed");
    }

    String outcome(OutcomeScore score, Frame frame) {
        return outcome(version, score.outcome(), frame.language());
    }

    static String outcome(Version version, String id, String language) {
        return version.outcomes().stream()
                .filter(outcome -> outcome.id().equals(id))
                .findFirst()
                .map(Outcome::text)
                .map(text -> text.in(language))
                .orElse(id);
    }

    /** The outcomes that have a pass mark of their own, in words. */
    static String critical(Version version, String language) {
        var critical = version.finalCheck().critical();
        return critical == null
                ? ""
                : critical.outcomes().stream()
                        .map(id -> outcome(version, id, language))
                        .collect(Collectors.joining(" · "));
    }

    /** Are too few of the marks of the critical outcomes there? */
    boolean missesCritical() {
        var critical = version.finalCheck().critical();
        if (critical == null) {
            return false;
        }
        var marked = scores.stream()
                .filter(score -> critical.outcomes().contains(score.outcome()))
                .toList();
        var outOf = marked.stream().mapToInt(OutcomeScore::of).sum();
        var marks = marked.stream().map(OutcomeScore::correct).reduce(BigDecimal.ZERO, BigDecimal::add);
        return marks.movePointRight(2).compareTo(BigDecimal.valueOf((long) outOf * critical.cutScore())) < 0;
    }

    /** Was no pass mark adopted when the attempt began? */
    boolean provisional() {
        return attempt.provisional() && version.finalCheck().provisional();
    }

    /** Does help come before the next attempt? */
    boolean helpFirst() {
        return inRow >= AdmitToFinal.FINALS;
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
}
