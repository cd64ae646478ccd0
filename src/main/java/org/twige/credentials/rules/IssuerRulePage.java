package org.twige.credentials.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.twige.courses.Course;
import org.twige.credentials.rules.IssuerRule.Review;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * The form for a rule, with what was typed and how it was before.
 *
 * @param versions the versions so far, the newest first; none for a new rule
 */
record IssuerRulePage(
        IssuerRuleForm form,
        List<Course> courses,
        List<IssuerRule> versions,
        Map<String, String> problems,
        boolean late) {

    Errors errors(Frame frame) {
        var errors = Errors.none();
        for (var problem : problems.entrySet()) {
            errors = errors.and(problem.getKey(), frame.text(problem.getValue()));
        }
        return errors;
    }

    /** What the form will write: once somebody was faster, the number after theirs. */
    String version() {
        return late ? String.valueOf(versions.getFirst().version() + 1) : form.text("version");
    }

    String heading() {
        return versions.isEmpty() ? "credentials.rules.new" : "credentials.rules.change";
    }

    List<Choice> courseChoices(Frame frame) {
        return courses.stream()
                .map(course ->
                        Choice.of(course.id().value().toString(), course.title().in(frame.language())))
                .toList();
    }

    List<Choice> reviewChoices(Frame frame) {
        return Arrays.stream(Review.values())
                .map(review -> Choice.of(review.name(), frame.text("credentials.rules.review." + review.name())))
                .toList();
    }

    List<Choice> yes(Frame frame, String key) {
        return List.of(Choice.of("true", frame.text(key)));
    }

    String line(Frame frame, IssuerRule version) {
        var until = version.completedUntil();
        return frame.text(
                until == null ? "credentials.rules.version" : "credentials.rules.version-until",
                "number",
                version.version(),
                "from",
                frame.date(version.completedFrom()),
                "until",
                until == null ? "" : frame.date(until),
                "review",
                frame.text("credentials.rules.review." + version.review().name()),
                "instrument",
                version.instrument());
    }
}
