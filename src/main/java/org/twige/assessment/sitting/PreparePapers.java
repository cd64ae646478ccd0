package org.twige.assessment.sitting;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.Scope;

/** Prepares papers for everybody on a list who has not finished, and keeps who had questions or tickets in hand. */
@Component
class PreparePapers {

    private final ShowSitting show;
    private final DrawSeat draw;
    private final Sheets sheets;
    private final PaperReaders readers;
    private final Audit audit;
    private final Clock clock;

    PreparePapers(ShowSitting show, DrawSeat draw, Sheets sheets, PaperReaders readers, Audit audit, Clock clock) {
        this.show = show;
        this.draw = draw;
        this.sheets = sheets;
        this.readers = readers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Draws the questions and gives each sheet its code; who has one keeps it. Nothing before it is time. */
    @Transactional
    void prepare(Scope scope, UUID id) {
        show.lock(scope, id).filter(SittingPage::mayPrepare).ifPresent(about -> {
            for (var seat : about.seats()) {
                if (seat.finishedAt() == null && seat.sheet() == null) {
                    draw.draw(seat.id(), seat.person(), about.sitting().version());
                    sheets.giveCode(seat.id(), Codes.sheet(), about.sitting().paperLanguage(seat));
                }
            }
            readers.add(id, scope.person(), clock.instant());
            record(scope, "sitting.papers-prepared", id);
        });
    }

    /** Writes down that question papers were opened, each time. */
    @Transactional
    void papersOpened(Scope scope, UUID id) {
        readers.add(id, scope.person(), clock.instant());
        record(scope, "papers.taken", id);
    }

    /** Writes down that slips with tickets were taken away. */
    @Transactional
    void slipsTaken(Scope scope, UUID id) {
        record(scope, "slips.taken", id);
    }

    private void record(Scope scope, String kind, UUID id) {
        audit.record(new Act(scope.person().toString(), kind, "sitting:" + id, Map.of()));
    }
}
