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

    /** How it stands: what was decided, otherwise whether the learner has read and replied. */
    static String stands(Frame frame, Flag flag) {
        if (!flag.isOpen()) {
            return frame.text("assessment.flag.state." + flag.state().key());
        }
        if (flag.reply() != null) {
            return frame.text(
                    "assessment.flag.replied", "when", frame.moment(flag.reply().at()));
        }
        return frame.text("assessment.flag.reply-until", "date", frame.date(flag.replyUntil()));
    }

    @Nullable
    Pagination pagination() {
        return leaf.among(count, number -> "/flags?closed=" + closed + "&page=" + number);
    }
}
