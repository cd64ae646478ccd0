package org.twige.mandates.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.web.SignedIn;

/** Shows a case to whoever may see it, with what that reader may do. */
@Component
class ShowCase {

    private final CaseOfficials officials;
    private final KnownCases known;
    private final LedgerClock clock;

    ShowCase(CaseOfficials officials, KnownCases known, LedgerClock clock) {
        this.officials = officials;
        this.known = known;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.now().on();
    }

    Optional<CasePage> toOfficial(SignedIn me, UUID id) {
        return known.within(officials.reading(me), id).map(about -> page(me, about));
    }

    /** A case whose letters the official may print, hand over and answer for people on paper. */
    Optional<DutyCase> toDeliver(SignedIn me, UUID id) {
        return known.within(officials.delivering(me), id);
    }

    /** A case that the official sees; whether the official decides is a matter of the rules. */
    Optional<DutyCase> find(SignedIn me, UUID id) {
        return known.within(officials.reading(me), id);
    }

    Decider decider(SignedIn me, DutyCase about) {
        return officials.decider(me, about);
    }

    /** No letter is handed over before it is written. */
    LocalDate earliestDelivery(DutyCase about, DeliveryForm form) {
        var written = form.move() == CaseMove.TOLD ? CaseMove.DECIDED : CaseMove.OPENED;
        return known.events(about.id()).stream()
                .filter(event -> event.move() == written)
                .map(CaseEvent::on)
                .findFirst()
                .orElse(about.openedOn());
    }

    /** What was said in a case that the reader has the right to. */
    List<HistoryLine> history(DutyCase about, boolean heard) {
        return known.events(about.id()).stream()
                .map(event -> new HistoryLine(event, heard))
                .toList();
    }

    /** A file that came with a reply, for those who decide. */
    Optional<UUID> file(SignedIn me, UUID id, long event) {
        return known.within(officials.reading(me), id)
                .filter(about -> officials.hears(me, about))
                .flatMap(about -> file(about, event));
    }

    Optional<UUID> ownFile(SignedIn me, UUID id, long event) {
        return known.own(me.person(), id).flatMap(about -> file(about, event));
    }

    private Optional<UUID> file(DutyCase about, long event) {
        return known.events(about.id()).stream()
                .filter(found -> found.seq() == event)
                .findFirst()
                .map(CaseEvent::file);
    }

    private CasePage page(SignedIn me, DutyCase about) {
        var today = today();
        var broken = DecisionRule.brokenBy(about, officials.decider(me, about)).orElse(null);
        var mayDeliver = !about.whose().person().equals(me.person())
                && toDeliver(me, about.id()).isPresent();
        return new CasePage(
                about, history(about, officials.hears(me, about)), today, mayDeliver, broken, CasePage.Again.NOT);
    }
}
