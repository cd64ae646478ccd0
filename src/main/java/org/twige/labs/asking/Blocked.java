package org.twige.labs.asking;

import java.util.List;
import org.twige.labs.detect.Finding;
import org.twige.labs.detect.Kinds;
import org.twige.web.Frame;

/** What the check for personal data found in a text, and why the text stays here. */
record Blocked(String text, List<Finding> findings) {

    static Blocked nothing() {
        return new Blocked("", List.of());
    }

    boolean isEmpty() {
        return findings.isEmpty();
    }

    List<String> lines(Frame frame) {
        return findings.stream()
                .map(one -> frame.text(
                        "labs.asking.found",
                        "piece",
                        one.in(text),
                        "kind",
                        frame.text("labs.detect.kind." + Kinds.key(one.kind())),
                        "why",
                        frame.text(one.why())))
                .toList();
    }
}
