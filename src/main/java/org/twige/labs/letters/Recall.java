package org.twige.labs.letters;

import java.util.List;
import org.twige.labs.data.Span;

/** How much of what has to be blacked out was: all kinds, or one. */
record Recall(int found, int all) {

    static Recall of(List<Redaction> letters, Span.Kind kind) {
        var all = letters.stream()
                .mapToLong(redaction -> redaction.letter().spans().stream()
                        .filter(span -> span.kind() == kind)
                        .count())
                .sum();
        var missed = letters.stream()
                .mapToLong(redaction -> redaction.missed().stream()
                        .filter(span -> span.kind() == kind)
                        .count())
                .sum();
        return new Recall((int) (all - missed), (int) all);
    }

    static Recall of(List<Redaction> letters) {
        var all = letters.stream()
                .mapToInt(letter -> letter.letter().spans().size())
                .sum();
        var missed = letters.stream().mapToInt(letter -> letter.missed().size()).sum();
        return new Recall(all - missed, all);
    }

    int missed() {
        return all - found;
    }

    /** In per cent, rounded half up. */
    long percent() {
        return all == 0 ? 100 : Math.round(100.0 * found / all);
    }
}
