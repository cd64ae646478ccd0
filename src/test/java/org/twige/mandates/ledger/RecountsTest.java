package org.twige.mandates.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.PageTest;
import org.twige.mandates.LedgerFixture;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;

/** Somebody changes duties behind the ledger's back; each story is undone, for the database is everybody's. */
@PageTest
class RecountsTest {

    @Autowired
    private PublishVersion publish;

    @Autowired
    private CarryOutVersion carryOut;

    @Autowired
    private Recounts recounts;

    @Autowired
    private LedgerClock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient database;

    private LedgerFixture ledger;
    private PersonId teacher;
    private PersonId colleague;

    @BeforeEach
    void two_teachers_with_different_dates() {
        ByHand.writeDownOthers(database);
        var people = new PeopleFixture(database);
        ledger = new LedgerFixture(database);
        var school = people.institution();
        teacher = people.personAt(school);
        colleague = people.personAt(school);
        var due = DueRule.fixed(clock.now().on().plusDays(90), 30);
        var version = ledger.version(LedgerFixture.everybodyAt(school), due, LedgerFixture.course());
        carryOut.carryOut(publish.publish(version, LedgerFixture.OFFICIAL).orElseThrow(), clock.now());
        ByHand.change(database, colleague, "due_on = due_on + 7", clock.now());
    }

    @Test
    void a_date_that_was_changed_by_hand_is_found_and_its_duty_is_named() {
        undone(() -> {
            set(teacher, due(teacher).plusDays(1));

            assertThat(recounts.recount(clock.now())).isPositive();
            assertThat(recounts.examples()).contains("duty " + duty(teacher)).doesNotContain("duty " + duty(colleague));
        });
        assertThat(recounts.examples()).isEmpty();
    }

    @Test
    void two_dates_that_were_exchanged_leave_every_counter_right_and_both_duties_are_named() {
        undone(() -> {
            var own = due(teacher);
            set(teacher, due(colleague));
            set(colleague, own);

            assertThat(recounts.recount(clock.now())).isEqualTo(2);
            assertThat(recounts.examples())
                    .containsExactlyInAnyOrder("duty " + duty(teacher), "duty " + duty(colleague));
        });
    }

    private void undone(Runnable story) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            story.run();
        });
    }

    private void set(PersonId person, LocalDate due) {
        database.sql("update mandates.duty set due_on = :due where id = :duty")
                .param("due", due)
                .param("duty", duty(person))
                .update();
    }

    private LocalDate due(PersonId person) {
        return LocalDate.parse(ledger.duty(person, "due_on"));
    }

    private UUID duty(PersonId person) {
        return UUID.fromString(ledger.duty(person, "id"));
    }
}
