package org.twige.assessment.sitting;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.Scope;

/** Prepares papers for everybody on a list who has not finished, and writes down who took papers or tickets away. */
@Component
class PreparePapers {

    private final Sittings sittings;
    private final Seats seats;
    private final Sheets sheets;
    private final DrawSeat draw;
    private final Audit audit;

    PreparePapers(Sittings sittings, Seats seats, Sheets sheets, DrawSeat draw, Audit audit) {
        this.sittings = sittings;
        this.seats = seats;
        this.sheets = sheets;
        this.draw = draw;
        this.audit = audit;
    }

    /** Draws the questions and gives each sheet its code; who has one keeps it. */
    @Transactional
    boolean prepare(Scope scope, UUID id) {
        var sitting = sittings.lock(scope, id).filter(found -> !found.isClosed());
        sitting.ifPresent(about -> {
            for (var seat : seats.of(scope, id)) {
                if (seat.finishedAt() == null && seat.sheet() == null) {
                    draw.draw(seat.id(), seat.person(), about.version());
                    sheets.giveCode(seat.id(), Codes.sheet());
                }
            }
            record(scope, "sitting.papers-prepared", id);
        });
        return sitting.isPresent();
    }

    /** Writes down that {@code papers} or {@code slips} were taken away. */
    @Transactional
    void taken(Scope scope, UUID id, String what) {
        record(scope, what + ".taken", id);
    }

    private void record(Scope scope, String kind, UUID id) {
        audit.record(new Act(scope.person().toString(), kind, "sitting:" + id, Map.of()));
    }
}
