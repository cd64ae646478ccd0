package org.twige.labs.detect;

import java.util.List;
import org.twige.labs.data.Span;

/** Compares what rules found with what has to be blacked out. */
public final class Coverage {

    private Coverage() {}

    /** Whether at least half of the signs that have to be blacked out are; whoever sees the most of it has seen it. */
    public static boolean hidden(Span span, List<Finding> found) {
        var covered = found.stream()
                .mapToInt(one -> Math.min(span.end(), one.end()) - Math.max(span.start(), one.start()))
                .filter(signs -> signs > 0)
                .sum();
        return 2 * covered >= span.end() - span.start();
    }

    /** Whether something was found where nothing has to be blacked out. */
    public static boolean needless(Finding found, List<Span> spans) {
        return spans.stream().noneMatch(span -> span.start() < found.end() && found.start() < span.end());
    }
}
