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

/** Decides about a flag: a named person, with reasons, and after the learner could reply where harm follows. */
@Component
class DecideFlag {

    private final Flags flags;
    private final ReplyDays days;
    private final Consequences consequences;
    private final Audit audit;
    private final Clock clock;

    DecideFlag(Flags flags, ReplyDays days, Consequences consequences, Audit audit, Clock clock) {
        this.flags = flags;
        this.days = days;
        this.consequences = consequences;
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

    @Transactional
    Answer decide(SignedIn me, Flag flag, FlagState state, FlagForm form) {
        if (!flag.choices().contains(state)) {
            return Answer.CHANGED;
        }
        if (state.needsHearing() && !flag.isHeard(days.today())) {
            return Answer.NOT_HEARD;
        }
        var decision = new Flag.Decision(state, me.names(), clock.instant(), form.words());
        if (!flags.decide(flag, decision, me.person(), moment(form.wordsSeen()))) {
            return Answer.CHANGED;
        }
        audit.record(new Act(
                me.person().toString(),
                "flag.decided",
                "flag:" + flag.id(),
                Map.of("kind", flag.kind().key(), "state", state.key())));
        consequences.of(flag, state, me);
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
