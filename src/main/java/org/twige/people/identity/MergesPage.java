package org.twige.people.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.web.Frame;

/**
 * What waits for a second official and what was merged.
 *
 * @param told what was just done with several pairs, empty otherwise
 */
record MergesPage(List<Merge> proposed, List<Merge> done, MergeSelected.@Nullable Outcome told) {

    MergesPage {
        proposed = List.copyOf(proposed);
        done = List.copyOf(done);
    }

    static String sentence(Frame frame, Merge merge) {
        return frame.text(
                "people.merge.sentence",
                "merged",
                merge.merged().names(),
                "mergedNo",
                ComparisonPage.shown(merge.merged().staffNo()),
                "kept",
                merge.kept().names(),
                "keptNo",
                ComparisonPage.shown(merge.kept().staffNo()));
    }

    static String when(Frame frame, Merge merge) {
        var on = merge.mergedOn();
        return on == null
                ? frame.text("people.merge.asked-by", "who", merge.askedByNames())
                : frame.text("people.merge.done-on", "day", frame.date(on), "who", merge.askedByNames());
    }
}
