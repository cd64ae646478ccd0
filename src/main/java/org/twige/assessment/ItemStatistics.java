package org.twige.assessment;

import org.springframework.stereotype.Component;
import org.twige.assessment.quality.CountQuality;

/** What others may ask of the statistics of items: that they are counted now. */
@Component
public class ItemStatistics {

    private final CountQuality count;

    ItemStatistics(CountQuality count) {
        this.count = count;
    }

    /** Counts all items and forms, once for each reason. */
    public void count(String reason) {
        count.count(reason);
    }
}
