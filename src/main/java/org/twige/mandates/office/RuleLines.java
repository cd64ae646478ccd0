package org.twige.mandates.office;

import java.util.List;
import java.util.stream.Collectors;
import org.twige.mandates.audience.RuleLine;
import org.twige.web.Frame;

/** One clause of a rule in one sentence. */
final class RuleLines {

    private RuleLines() {}

    static String say(List<RuleLine> clause, Frame frame) {
        return clause.isEmpty()
                ? frame.text("mandates.office.everybody")
                : clause.stream()
                        .map(line -> DraftPage.criterion(line.criterion(), frame) + ": " + line.in(frame.language()))
                        .collect(Collectors.joining(" · "));
    }
}
