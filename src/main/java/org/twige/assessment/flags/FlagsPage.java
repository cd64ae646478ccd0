package org.twige.assessment.flags;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.web.Frame;
import org.twige.web.Leaf;
import org.twige.web.Pagination;

/** Flags that wait, or that are decided, one leaf of them. */
record FlagsPage(List<Flag> flags, long count, boolean closed, Leaf leaf) {

    static String address(Flag flag) {
        return "/flags/" + flag.id();
    }

    static String kind(Frame frame, Flag flag) {
        return frame.text("assessment.flag.kind." + flag.kind().key());
    }

    /** How it stands: what the learner said to whoever decides next, otherwise what was decided. */
    static String stands(Frame frame, Flag flag) {
        var said = flag.latest();
        var raised = flag.state() == FlagState.RAISED;
        if (said != null && (raised || flag.state() == FlagState.NOT_COUNTED)) {
            return frame.text(
                    raised ? "assessment.flag.replied" : "assessment.flag.objected", "when", frame.moment(said.at()));
        }
        return raised
                ? frame.text("assessment.flag.reply-until", "date", frame.date(flag.replyUntil()))
                : frame.text("assessment.flag.state." + flag.state().key());
    }

    @Nullable
    Pagination pagination() {
        return leaf.among(count, number -> "/flags?closed=" + closed + "&page=" + number);
    }
}
