package org.twige.assessment.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * What was found in a file.
 *
 * @param format gift, moodle or qti
 */
public record ReadItems(String format, List<ForeignItem> taken, List<SkippedItem> skipped) {

    /** Puts together what several files held. */
    static ReadItems of(String format, List<ReadItems> parts) {
        var taken = new ArrayList<ForeignItem>();
        var skipped = new ArrayList<SkippedItem>();
        parts.forEach(part -> {
            taken.addAll(part.taken());
            skipped.addAll(part.skipped());
        });
        return new ReadItems(format, taken, skipped);
    }
}
