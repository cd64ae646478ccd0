package org.twige.mandates.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twige.PageTest;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.MandateId;
import org.twige.mandates.change.CompareMandate;
import org.twige.mandates.change.Effect;
import org.twige.mandates.ledger.DueRule;
import org.twige.mandates.ledger.EndExemptions;
import org.twige.mandates.ledger.Extension;
import org.twige.mandates.ledger.MandateVersion;
import org.twige.mandates.ledger.NewVersion;
import org.twige.mandates.ledger.NightFixture;
import org.twige.people.Scope;

@PageTest
class LastingOutcomesTest extends CaseStory {

    @Autowired
    private CompareMandate compare;

    @Autowired
    private EndExemptions night;

    @Test
    void a_change_neither_announces_nor_gives_back_a_duty_that_was_given_by_mistake() {
        var id = opened();
        replied(id);
        decide(head, id, Ruling.of(Outcome.GIVEN_WRONGLY));
        var before = version();
        var next = new NewVersion(
                before.mandate(),
                2,
                before.names(),
                ledger.instrument(),
                before.courses(),
                before.audience(),
                DueRule.fixed(today.plusDays(90), 30),
                false,
                null);

        var here = new Scope(mayor.person(), List.of(people.path(district)));
        assertThat(compare.people(here, next, Effect.GAINS, "", 1)).isEmpty();
        carryOut(next);

        assertThat(state()).isEqualTo("LAPSED");
        assertThat(ledger.events(id(teacher))).endsWith("LAPSED");
    }

    @Test
    void an_exemption_by_a_case_holds_until_its_day_after_leaving_and_coming_back() {
        var id = exempted(today.plusDays(20));
        people.leave(id(teacher), today.minusDays(1));
        NightFixture.comes(application);
        assertThat(state()).isEqualTo("LAPSED");
        database.sql("update people.person set state = 'LISTED', left_on = null where id = :person")
                .param("person", teacher.person())
                .update();
        people.move(id(teacher), school, today);
        NightFixture.comes(application);

        night.end(clock.now());

        assertThat(state()).isEqualTo("EXEMPT");
        theLastDayPasses(id);
        close.everyNight();
        assertThat(state()).isEqualTo("OPEN");
    }

    @Test
    void whoever_was_exempt_when_a_letter_gave_more_time_has_it_too() {
        var id = exempted(today.plusDays(20));
        var more = country.calendar().roll(today.plusDays(120));
        carryOut(NewVersion.extending(version(), ledger.instrument(), new Extension.ToDate(more)));

        theLastDayPasses(id);
        close.everyNight();

        assertThat(state()).isEqualTo("OPEN");
        assertThat(ledger.duty(id(teacher), "due_on")).isEqualTo(more.toString());
    }

    private UUID exempted(LocalDate until) {
        var id = opened();
        replied(id);
        decide(head, id, new Ruling(Outcome.EXEMPTED, until, "long_leave", null));
        own.read(teacher, id);
        daysToAppealAreOver(id);
        close.everyNight();
        assertThat(state()).isEqualTo("EXEMPT");
        return id;
    }

    private void theLastDayPasses(UUID id) {
        database.sql("update mandates.duty_case set until_on = :day where id = :id")
                .param("day", today.minusDays(1))
                .param("id", id)
                .update();
    }

    private MandateVersion version() {
        return mandates.newest(new MandateId(UUID.fromString(ledger.duty(id(teacher), "mandate_id"))))
                .orElseThrow();
    }

    private void carryOut(NewVersion version) {
        carryOut.carryOut(publish.publish(version, LedgerFixture.OFFICIAL).orElseThrow(), clock.now());
    }
}
