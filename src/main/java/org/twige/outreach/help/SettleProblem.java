package org.twige.outreach.help;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.web.SignedIn;

/** Settles a problem, with a word to whoever reported it or without; or opens it again. */
@Component
class SettleProblem {

    private final ReportedProblems problems;
    private final Audit audit;
    private final Clock clock;

    SettleProblem(ReportedProblems problems, Audit audit, Clock clock) {
        this.problems = problems;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void settle(SignedIn me, UUID problem, String answer) {
        if (problems.settle(problem, answer.isEmpty() ? null : answer, me.person(), clock.instant())) {
            audit.record(new Act(me.person().toString(), "problem.settled", "problem:" + problem, Map.of()));
        }
    }

    @Transactional
    public void open(SignedIn me, UUID problem) {
        if (problems.open(problem)) {
            audit.record(new Act(me.person().toString(), "problem.opened-again", "problem:" + problem, Map.of()));
        }
    }
}
