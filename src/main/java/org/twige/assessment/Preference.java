package org.twige.assessment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How somebody wants to take finals and sittings; why is nobody's business.
 *
 * @param moreTime per cent more than the usual time: 0, 25, 50 or 100
 * @param largerText on every page
 * @param screenReader that the person uses one
 * @param readAloud that a person reads the questions out
 * @param paper that a sitting is taken on paper
 */
public record Preference(int moreTime, boolean largerText, boolean screenReader, boolean readAloud, boolean paper) {

    static final Preference USUAL = new Preference(0, false, false, false, false);
    static final List<Integer> MORE_TIME = List.of(0, 25, 50, 100);

    /** A time with what is added to it, in whole minutes, rounded up. */
    Duration of(Duration usual) {
        return Duration.ofMinutes((usual.toSeconds() * (100 + moreTime) + 5_999) / 6_000);
    }

    /** The choices besides more time, as parts of message keys. */
    public List<String> chosen() {
        var chosen = new ArrayList<String>();
        add(chosen, largerText, "larger-text");
        add(chosen, screenReader, "screen-reader");
        add(chosen, readAloud, "read-aloud");
        add(chosen, paper, "paper");
        return chosen;
    }

    private static void add(List<String> chosen, boolean yes, String name) {
        if (yes) {
            chosen.add(name);
        }
    }
}
