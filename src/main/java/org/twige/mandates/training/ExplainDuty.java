package org.twige.mandates.training;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.LocalText;
import org.twige.courses.Course;
import org.twige.courses.CourseId;
import org.twige.courses.Courses;
import org.twige.mandates.DutyHistory;
import org.twige.mandates.Mandates;
import org.twige.mandates.audience.Criterion;
import org.twige.mandates.audience.RuleLine;
import org.twige.mandates.audience.SayRule;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.requests.ShowRequests;
import org.twige.mandates.training.WhyMePage.Match;
import org.twige.people.PersonId;
import org.twige.web.SignedIn;

/** Explains to a person why they have a duty, from the ledger alone: what held on the day it was given. */
@Component
class ExplainDuty {

    private final MyDuties duties;
    private final Mandates mandates;
    private final Courses courses;
    private final SayRule say;
    private final ShowRequests requests;
    private final LedgerClock clock;

    ExplainDuty(
            MyDuties duties,
            Mandates mandates,
            Courses courses,
            SayRule say,
            ShowRequests requests,
            LedgerClock clock) {
        this.duties = duties;
        this.mandates = mandates;
        this.courses = courses;
        this.say = say;
        this.requests = requests;
        this.clock = clock;
    }

    /** Empty for a duty that is not the reader's own. */
    @Transactional(readOnly = true)
    Optional<WhyMePage> explain(SignedIn me, UUID duty) {
        var person = new PersonId(me.person());
        var all = mandates.ownDutiesOf(person);
        var history =
                all.stream().filter(own -> own.duty().value().equals(duty)).findFirst();
        return history.flatMap(own ->
                duties.ground(person, duty).map(ground -> page(person, own, before(own, all), ground)));
    }

    private static List<DutyHistory> before(DutyHistory own, List<DutyHistory> all) {
        return all.stream()
                .filter(other -> other.isEarlierRoundOf(own))
                .sorted(Comparator.comparing(DutyHistory::givenOn).reversed())
                .toList();
    }

    private WhyMePage page(PersonId person, DutyHistory history, List<DutyHistory> before, Ground ground) {
        return new WhyMePage(
                title(history.course()),
                history,
                ground.instrument(),
                ground.title(),
                ground.issuer(),
                ground.legalBasis(),
                matches(history, ground),
                requests.ofDuty(person, history.duty().value()),
                duties.cases(person, history.duty().value()),
                before,
                clock.now().on());
    }

    private LocalText title(CourseId course) {
        return courses.published().stream()
                .filter(known -> known.id().equals(course))
                .findFirst()
                .map(Course::title)
                .orElse(new LocalText(Map.of()));
    }

    private List<Match> matches(DutyHistory history, Ground ground) {
        var words = say.say(ground.audience()).any().get(ground.clause() - 1);
        return words.stream().map(line -> match(line, history, ground)).toList();
    }

    private Match match(RuleLine line, DutyHistory history, Ground ground) {
        var own = line.criterion() == Criterion.INSTITUTION
                ? history.events().getFirst().institution()
                : say.word(line.criterion(), ground.looked().own(line.criterion()));
        return new Match(line, own);
    }
}
