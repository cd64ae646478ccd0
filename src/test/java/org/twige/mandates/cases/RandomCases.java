package org.twige.mandates.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.mandates.ledger.Draw;
import org.twige.people.PeopleFixture;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Cases about late people that are opened, answered, decided and appealed against by chance. */
public final class RandomCases {

    private final OpenCase open;
    private final DeliverWriting deliver;
    private final AnswerCase answer;
    private final DecideCase decide;
    private final CloseCases close;
    private final KnownCases known;
    private final CaseOfficials officials;
    private final Draw draw;
    private final SignedIn opener;
    private final SignedIn supervisor;
    private final SignedIn office;

    public RandomCases(ApplicationContext application, Draw draw) {
        open = application.getBean(OpenCase.class);
        deliver = application.getBean(DeliverWriting.class);
        answer = application.getBean(AnswerCase.class);
        decide = application.getBean(DecideCase.class);
        close = application.getBean(CloseCases.class);
        known = application.getBean(KnownCases.class);
        officials = application.getBean(CaseOfficials.class);
        this.draw = draw;
        var people = new PeopleFixture(application.getBean(JdbcClient.class));
        opener = people.official(Role.PROGRAMME_OFFICE);
        supervisor = people.official(Role.SUPERVISOR);
        office = people.official(Role.PROGRAMME_OFFICE);
    }

    /** Some are opened, and some go on. */
    public void live(LocalDate today) {
        var late = "d.state = 'OPEN' and d.counts and d.current and d.due_on < '" + today + "' and " + Draw.NO_OFFICIAL;
        for (var duty : draw.duties(late, 4)) {
            open.open(opener, duty);
        }
        for (var id : draw.some("select c.id, c.duty_id from mandates.duty_case c where c.state <> 'CLOSED'", 18)) {
            known.within(officials.reading(office), id).ifPresent(about -> goOn(about, today));
        }
    }

    public void night() {
        close.everyNight();
    }

    private void goOn(DutyCase about, LocalDate today) {
        switch (about.state()) {
            case OPENED, DECIDED -> deliver.seen(about);
            case NOTIFIED -> say(about, CaseMove.REPLIED, today);
            case REPLIED, UNANSWERED, APPEALED -> decide(about, today);
            case TOLD -> {
                if (about.mayAppeal(today)) {
                    say(about, CaseMove.APPEALED, today);
                }
            }
            case CLOSED -> throw new IllegalStateException("a closed case goes on: " + about.id());
        }
    }

    /** Others stay silent. */
    private void say(DutyCase about, CaseMove what, LocalDate today) {
        if (draw.onceIn(2)) {
            UUID person = about.whose().person();
            var said = Fact.said(what, today, person, How.SERVICE, "I had no network");
            assertThat(answer.take(about.id(), said, null)).isEqualTo(AnswerCase.Taken.DONE);
        }
    }

    private void decide(DutyCase about, LocalDate today) {
        var decider = officials.decider(about.isAppealed() ? office : supervisor, about);
        assertThat(decide.decide(about, decider, ruling(today), "Because of this", about.isAppealed()))
                .isNotInstanceOf(DecideCase.Answer.Refused.class);
    }

    private Ruling ruling(LocalDate today) {
        var until = today.plusDays(draw.between(20, 120));
        return switch (draw.below(7)) {
            case 0, 4 -> new Ruling(Outcome.EXEMPTED, until, "long_leave", "paper 12 of today");
            case 1 -> Ruling.of(Outcome.GIVEN_WRONGLY);
            case 2 -> Ruling.of(Outcome.MET);
            case 3 -> Ruling.of(Outcome.NOT_MET);
            default -> new Ruling(Outcome.EXTENDED, until, null, null);
        };
    }
}
