package org.twige.credentials.rules;

import java.util.List;
import java.util.Map;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;
import org.twige.web.Frame;

/** Which proofs from elsewhere count, one line for each rule. */
record IssuerRulesPage(List<IssuerRule> rules, Map<CourseId, LocalText> titles, boolean recorded) {

    String course(Frame frame, IssuerRule rule) {
        var title = titles.get(rule.course());
        return title == null ? "" : title.in(frame.language());
    }
}
