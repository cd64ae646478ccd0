package org.twige.assessment.flags;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.twige.web.MyNotice;
import org.twige.web.SignedIn;

/** Tells a person beside their training that somebody looks at a final of theirs again, and for a month what was decided. */
@Component
class FlagNotice implements MyNotice {

    private static final Duration TOLD = Duration.ofDays(30);

    private final Flags flags;
    private final Clock clock;

    FlagNotice(Flags flags, Clock clock) {
        this.flags = flags;
        this.clock = clock;
    }

    @Override
    public List<Notice> of(SignedIn me) {
        return flags.own(me.person()).stream()
                .filter(this::isNew)
                .map(FlagNotice::notice)
                .toList();
    }

    private boolean isNew(Flag flag) {
        return flag.decisions().isEmpty()
                || flag.decisions().getLast().at().isAfter(clock.instant().minus(TOLD));
    }

    private static Notice notice(Flag flag) {
        return new Notice(
                "assessment.my-flag.notice." + flag.state().key(),
                "assessment.my-flag.notice.read",
                "/my-flags/" + flag.id(),
                new About(flag.taken().course().value(), flag.course(), flag.replyUntil()));
    }
}
