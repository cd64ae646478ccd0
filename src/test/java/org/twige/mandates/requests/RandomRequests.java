package org.twige.mandates.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.mandates.TypedDate;
import org.twige.mandates.ledger.Draw;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** People who ask for more time or for an exemption by chance, and an office that decides; some exemptions end early. */
public final class RandomRequests {

    private final AskRequest ask;
    private final DecideRequest decide;
    private final EndExemption end;
    private final Officials officials;
    private final Draw draw;
    private final SignedIn office;

    public RandomRequests(ApplicationContext application, Draw draw) {
        ask = application.getBean(AskRequest.class);
        decide = application.getBean(DecideRequest.class);
        end = application.getBean(EndExemption.class);
        officials = application.getBean(Officials.class);
        this.draw = draw;
        office = new PeopleFixture(application.getBean(JdbcClient.class)).official(Role.PROGRAMME_OFFICE);
    }

    public void live(LocalDate today) {
        for (var own : draw.pairs("""
                select d.id, d.person_id, d.person_id::text || d.course_id || d.round from mandates.duty d
                 where d.state in ('OPEN', 'PAUSED') and
                """ + Draw.NO_OFFICIAL, 5)) {
            ask(own.first(), new PersonId(own.second()), today);
        }
        for (var granted : draw.some("""
                select request_id, duty_id from mandates.exemption where state = 'EXEMPT' and review_on is not null
                """, 1)) {
            if (draw.onceIn(4)) {
                end.end(officials.of(office), granted, "It is over");
            }
        }
    }

    private void ask(UUID duty, PersonId person, LocalDate today) {
        var kind = draw.onceIn(3) ? RequestKind.EXTENSION : RequestKind.EXEMPTION;
        var until = today.plusDays(draw.between(3, 60));
        var form = kind == RequestKind.EXTENSION
                ? form("workload", until.plusDays(300), false)
                : form("disaster", until, draw.onceIn(3));
        var answer = ask.askForMyself(new Asking(duty, kind, form, null), person.value());
        if (answer instanceof Asking.Answer.Asked(var request)) {
            decide(request, form);
        }
    }

    private void decide(UUID request, AskForm asked) {
        if (draw.onceIn(8)) {
            decide.refuse(officials.of(office), request, "Not now");
            return;
        }
        var form = new DecisionForm(asked.day(), asked.month(), asked.year(), null, "");
        assertThat(decide.grant(officials.of(office), request, form))
                .isNotInstanceOf(DecideRequest.Answer.Nothing.class);
    }

    private static AskForm form(String reason, LocalDate until, boolean whole) {
        var typed = TypedDate.of(until);
        return new AskForm(reason, "", typed.day(), typed.month(), typed.year(), whole ? "1" : "", "Decision 12");
    }
}
