package org.twige.courses;

import java.util.Map;

/**
 * The rules of a course's final check.
 *
 * @param items how many are drawn for one attempt
 * @param cutScore per cent of the items that must be right
 * @param provisional true until the cut score rests on a recorded standard setting
 * @param retakeHours hours from the close of a failed attempt to the next one
 * @param perOutcome items drawn for each outcome id; their sum is {@code items}
 * @param noRepeat an item that the person has seen is not drawn again while others are left
 */
public record Final(
        int items,
        int advisedMinutes,
        int cutScore,
        boolean provisional,
        int retakeHours,
        Map<String, Integer> perOutcome,
        boolean noRepeat) {}
