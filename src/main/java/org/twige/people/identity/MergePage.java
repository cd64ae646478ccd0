package org.twige.people.identity;

import java.util.List;
import java.util.Locale;
import org.twige.people.forms.Mistake;
import org.twige.web.Frame;

/** One merge: how it stands, and what may be done about it. */
record MergePage(Merge merge, List<Mistake> mistakes) {

    MergePage {
        mistakes = List.copyOf(mistakes);
    }

    String address() {
        return "/merges/" + merge.id();
    }

    String state(Frame frame) {
        return frame.text("people.merge.state." + merge.state().name().toLowerCase(Locale.ROOT));
    }

    boolean isProposed() {
        return merge.state() == Merge.State.PROPOSED;
    }

    boolean isDone() {
        return merge.state() == Merge.State.DONE;
    }

    /** Why a second official has to agree, or had to; empty when nobody had to. */
    String why(Frame frame) {
        var second = merge.second();
        return second == null
                ? ""
                : frame.text("people.merge.second." + second.name().toLowerCase(Locale.ROOT));
    }

    boolean isMine(Frame frame) {
        var me = frame.signedIn();
        return me != null && me.person().equals(merge.askedBy());
    }
}
