package org.twige.credentials.evidence;

import java.util.List;
import java.util.Map;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;
import org.twige.credentials.rules.IssuerRule;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/** The form with which a person shows a certificate from elsewhere, with what was typed. */
record NewEvidencePage(
        NewEvidenceForm form, List<IssuerRule> rules, Map<CourseId, LocalText> titles, Map<String, String> problems) {

    Errors errors(Frame frame) {
        var errors = Errors.none();
        for (var problem : problems.entrySet()) {
            errors = errors.and(problem.getKey(), frame.text(problem.getValue()));
        }
        return errors;
    }

    /** Each certificate that counts, with the course that it counts for. */
    List<Choice> choices(Frame frame) {
        return rules.stream()
                .map(rule -> Choice.of(rule.rule().toString(), rule.title()).withHint(hint(frame, rule)))
                .toList();
    }

    private String hint(Frame frame, IssuerRule rule) {
        var title = titles.get(rule.course());
        var until = rule.completedUntil();
        return frame.text(
                until == null ? "credentials.evidence.counts" : "credentials.evidence.counts-until",
                "issuer",
                rule.issuer(),
                "course",
                title == null ? "" : title.in(frame.language()),
                "from",
                frame.date(rule.completedFrom()),
                "until",
                until == null ? "" : frame.date(until));
    }

    boolean isBetter() {
        return form.replacesId().isPresent();
    }
}
