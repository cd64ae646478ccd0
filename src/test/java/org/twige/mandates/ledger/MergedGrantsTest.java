package org.twige.mandates.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.MandateId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.people.identity.MergeFixture;

@PageTest
class MergedGrantsTest {

    private static final LocalDate DUE = LocalDate.of(2027, 6, 30);

    @Autowired
    private PublishVersion publish;

    @Autowired
    private CarryOutVersion carryOut;

    @Autowired
    private EndExemptions night;

    @Autowired
    private OneDuty one;

    @Autowired
    private Recounts recounts;

    @Autowired
    private LedgerClock clock;

    @Autowired
    private Country country;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient database;

    private LedgerFixture ledger;
    private MergeFixture merges;
    private PersonId kept;
    private PersonId other;
    private MandateId mandate;
    private LocalDate today;

    @BeforeEach
    void two_records_with_the_same_open_duty() {
        ByHand.writeDownOthers(database);
        var people = new PeopleFixture(database);
        ledger = new LedgerFixture(database);
        merges = new MergeFixture(beans);
        var clinic = people.institution();
        kept = people.personAt(clinic);
        other = people.personAt(clinic);
        today = clock.now().on();
        var version = ledger.version(LedgerFixture.everybodyAt(clinic), DueRule.fixed(DUE, 30), LedgerFixture.course());
        mandate = version.mandate();
        carryOut.carryOut(publish.publish(version, LedgerFixture.OFFICIAL).orElseThrow(), clock.now());
    }

    @Test
    void the_later_date_of_the_other_record_holds_until_they_are_separated() {
        var later = DUE.plusDays(40);
        ByHand.change(database, other, "due_on = due_on + 40", clock.now());
        var before = whole();

        var merge = merge();

        assertThat(ledger.duty(kept, "due_on")).isEqualTo(later.toString());
        assertThat(ledger.events(kept)).containsExactly("ASSIGNED", "EXTENDED");
        countersAreRight();

        separate(merge);
        assertThat(whole()).isEqualTo(before);
        assertThat(ledger.events(kept)).containsExactly("ASSIGNED", "EXTENDED", "REOPENED");
        countersAreRight();
    }

    @Test
    void an_earlier_date_of_the_other_record_takes_no_time_away() {
        ByHand.change(database, other, "due_on = due_on - 40", clock.now());

        merge();

        assertThat(ledger.duty(kept, "due_on")).isEqualTo(DUE.toString());
        assertThat(ledger.events(kept)).containsExactly("ASSIGNED");
    }

    @Test
    void an_exemption_of_the_other_record_holds_until_they_are_separated() {
        exemptOther(today.plusDays(60));
        var before = whole();

        var merge = merge();

        assertThat(state(kept)).isEqualTo("EXEMPT false");
        assertThat(ledger.events(kept)).containsExactly("ASSIGNED", "EXEMPTED");
        night.end(clock.now());
        assertThat(state(kept)).isEqualTo("EXEMPT false");
        countersAreRight();

        separate(merge);
        assertThat(whole()).isEqualTo(before);
        countersAreRight();
    }

    @Test
    void an_exemption_of_the_other_record_ends_on_its_day_for_the_person_too() {
        exemptOther(today.plusDays(60));
        merge();

        night.end(Moment.of(clock.now().at().plus(Duration.ofDays(61)), country.zone()));

        assertThat(state(kept)).isEqualTo("OPEN true");
        assertThat(ledger.events(kept)).containsExactly("ASSIGNED", "EXEMPTED", "REOPENED");
    }

    private void exemptOther(LocalDate until) {
        var duty = UUID.fromString(ledger.duty(other, "id"));
        database.sql("""
                with asked as (
                    insert into mandates.request (duty_id, person_id, kind, reason, until_on, whole_mandate, for_office,
                                                  asked_by, asked_on, asked_at)
                    values (:duty, :person, 'EXEMPTION', 'long_leave', :until, false, true, :person, :on, now())
                    returning id
                )
                insert into mandates.request_decision (request_id, outcome, until_on, decided_by, decided_on, decided_at)
                select id, 'GRANTED', :until, :by, :on, now() from asked
                """)
                .params(Map.of(
                        "duty",
                        duty,
                        "person",
                        other.value(),
                        "until",
                        until,
                        "on",
                        today,
                        "by",
                        merges.office().person()))
                .update();
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ ->
                        assertThat(one.exempt(duty, "exemption", clock.now())).isTrue());
    }

    private UUID merge() {
        var merge = merges.merge(kept, other);
        awaitFollowed(merge, 1);
        return merge;
    }

    private void separate(UUID merge) {
        merges.separate(merge);
        awaitFollowed(merge, 3);
    }

    private void awaitFollowed(UUID merge, int times) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(database.sql("select count(*) from audit.entry where subject = :subject")
                                        .param("subject", "merge:" + merge)
                                        .query(Integer.class)
                                        .single())
                                .isEqualTo(times));
    }

    private String state(PersonId person) {
        return ledger.duty(person, "state") + " " + ledger.duty(person, "counts");
    }

    /** Everything that both records' duties say. */
    private String whole() {
        return database.sql(
                        "select string_agg(d::text, '|' order by id) from mandates.duty d where mandate_id = :mandate")
                .param("mandate", mandate.value())
                .query(String.class)
                .single();
    }

    private void countersAreRight() {
        assertThat(ledger.counters(mandate)).isEqualTo(ledger.recount(mandate));
        assertThat(ledger.replay(mandate, today)).isEqualTo(ledger.recount(mandate));
        assertThat(recounts.recount(clock.now())).isZero();
    }
}
