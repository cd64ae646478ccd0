package org.twige.assessment.flags;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.web.SignedIn;

/** Decides about a flag. Neither decision changes a mark, a certificate or a duty. */
@Component
class DecideFlag {

    private final Flags flags;
    private final ReplyDays days;
    private final Audit audit;
    private final Clock clock;

    DecideFlag(Flags flags, ReplyDays days, Audit audit, Clock clock) {
        this.flags = flags;
        this.days = days;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of a decision. */
    enum Answer {
        DONE,
        /** The learner may still reply. */
        NOT_HEARD,
        /** Somebody else decided, or the learner said something, after the official saw the page. */
        CHANGED
    }

    /** @param seen the moment of the reply that the official read; empty for none */
    @Transactional
    Answer decide(SignedIn me, Flag flag, FlagState state, String reasons, String seen) {
        var now = clock.instant();
        if (state == FlagState.CHECK_ASKED && !flag.isHeard(days.today())) {
            return Answer.NOT_HEARD;
        }
        if (!flags.decide(flag.id(), state, new Flag.Decision(me.names(), now, reasons), me.person(), moment(seen))) {
            return Answer.CHANGED;
        }
        audit.record(new Act(
                me.person().toString(),
                "flag.decided",
                "flag:" + flag.id(),
                Map.of("kind", flag.kind().key(), "state", state.key())));
        return Answer.DONE;
    }

    private static @Nullable Instant moment(String seen) {
        try {
            return seen.isEmpty() ? null : Instant.parse(seen);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
