package org.twige.labs.data;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One application for support, and what the tool made of it.
 *
 * @param kilometres to the nearest tarred road
 * @param need what the household's answers show, in points up to 100
 * @param phone empty where the form has none
 * @param plot the number of its land, empty where the form has none
 * @param entitled the truth, as people find it who check by hand
 */
public record Application(
        String number,
        String district,
        DistrictKind kind,
        int kilometres,
        int need,
        @Nullable String phone,
        @Nullable String plot,
        boolean entitled) {

    /** The score from which an application is approved. */
    public static final int THRESHOLD = 50;

    /** What the tool takes away for each empty field. */
    static final int FOR_EMPTY = 12;

    public int emptyFields() {
        return Math.toIntExact(
                Stream.of(phone == null, plot == null).filter(empty -> empty).count());
    }

    /** The tool's score, from 0 to 100: an empty field looks bad to it, and so does a far district, a little. */
    public int score() {
        return Math.max(0, need - FOR_EMPTY * emptyFields() - kind.habit);
    }

    /** What the score would be if the tool did not see the district. */
    public int scoreWithoutDistrict() {
        return Math.max(0, need - FOR_EMPTY * emptyFields());
    }

    public boolean isApproved() {
        return score() >= THRESHOLD;
    }
}
