package org.twige.labs.letters;

import java.util.ArrayList;
import java.util.List;
import org.twige.labs.data.Letter;
import org.twige.labs.data.Span;
import org.twige.labs.detect.Coverage;
import org.twige.labs.detect.Finding;

/** A letter in which somebody, or the rules, blacked something out. */
record Redaction(Letter letter, List<Finding> findings) {

    List<Span> missed() {
        return letter.spans().stream()
                .filter(span -> !Coverage.hidden(span, findings))
                .toList();
    }

    /** What was marked although it may stay. */
    int needless() {
        return (int) findings.stream()
                .filter(finding -> Coverage.needless(finding, letter.spans()))
                .count();
    }

    /** The letter in parts, so that a page shows what is hidden and what was left. */
    List<Part> parts() {
        var parts = new ArrayList<Part>();
        var from = 0;
        for (var span : letter.spans()) {
            parts.add(Part.plain(letter.text().substring(from, span.start())));
            parts.add(new Part(letter.in(span), Coverage.hidden(span, findings) ? span.kind() : null, true));
            from = span.end();
        }
        parts.add(Part.plain(letter.text().substring(from)));
        return parts;
    }
}
