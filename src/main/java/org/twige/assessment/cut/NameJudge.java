package org.twige.assessment.cut;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;

/** Names the judges of a workshop, and takes a name off that has seen nothing yet. */
@Component
class NameJudge {

    private final Workshops workshops;
    private final Judges judges;
    private final Audit audit;

    NameJudge(Workshops workshops, Judges judges, Audit audit) {
        this.workshops = workshops;
        this.judges = judges;
        this.audit = audit;
    }

    /** Judges can be named until round 1 is over; who leads the workshop is none. */
    static boolean isPossible(WorkshopState state) {
        return state == WorkshopState.PREPARED || state == WorkshopState.ROUND_1;
    }

    /** False if it is not possible now; naming somebody a second time changes nothing. */
    @Transactional
    boolean name(UUID id, UUID leader, NewJudge judge) {
        var workshop = workshops
                .lock(id)
                .filter(found -> found.isLedBy(leader))
                .filter(found -> isPossible(found.state()))
                .filter(found -> !found.leader().equals(judge.person()));
        if (workshop.isEmpty()) {
            return false;
        }
        if (judges.add(id, judge)) {
            record(leader, "cut.judge-named", id, Map.of("judge", judge.person().toString()));
        }
        return true;
    }

    /** Taking off whoever is not there changes nothing. */
    @Transactional
    void takeOff(UUID id, UUID leader, int number) {
        var led = workshops.lock(id).filter(found -> found.isLedBy(leader)).isPresent();
        if (led && judges.remove(id, number)) {
            record(leader, "cut.judge-taken-off", id, Map.of("number", String.valueOf(number)));
        }
    }

    private void record(UUID by, String kind, UUID workshop, Map<String, String> details) {
        audit.record(new Act(by.toString(), kind, "cut-workshop:" + workshop, details));
    }
}
