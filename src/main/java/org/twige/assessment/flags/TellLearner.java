package org.twige.assessment.flags;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.web.SignedIn;

/** Tells a learner of a flag, from the first look on with all days to reply, and takes the words. */
@Component
public class TellLearner {

    private final Flags flags;
    private final ReplyDays days;
    private final Audit audit;
    private final Clock clock;

    TellLearner(Flags flags, ReplyDays days, Audit audit, Clock clock) {
        this.flags = flags;
        this.days = days;
        this.audit = audit;
        this.clock = clock;
    }

    /** The addresses of the pages about the flags of a learner's own attempt; none for somebody else's. */
    public List<String> pagesAbout(UUID person, UUID attempt) {
        return flags.own(person).stream()
                .filter(flag -> flag.attempt().equals(attempt))
                .map(flag -> "/my-flags/" + flag.id())
                .toList();
    }

    /** False while a named official's decision stands that the attempt does not count. */
    public boolean counts(UUID attempt) {
        return flags.counts(attempt);
    }

    /** @param looks whether the person looks at the page, and no browser ahead of the person */
    @Transactional
    Optional<Flag> about(SignedIn me, UUID id, boolean looks) {
        var found = flags.own(me.person(), id);
        if (found.isEmpty()
                || !looks
                || found.get().readOn() != null
                || found.get().state() != FlagState.RAISED) {
            return found;
        }
        flags.read(id, days.today(), days.fromALook());
        return flags.own(me.person(), id);
    }

    /** False once somebody has decided. */
    @Transactional
    boolean say(SignedIn me, Flag flag, String words) {
        if (!flag.state().takesWords() || !flags.say(flag, words, clock.instant())) {
            return false;
        }
        audit.record(new Act(me.person().toString(), "flag.answered", "flag:" + flag.id(), Map.of()));
        return true;
    }
}
