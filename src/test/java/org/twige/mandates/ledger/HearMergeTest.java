package org.twige.mandates.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.PageTest;
import org.twige.courses.CourseId;
import org.twige.credentials.EvidenceVerified;
import org.twige.credentials.evidence.EvidenceFixture;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.MandateId;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.people.identity.MergeFixture;

@PageTest
class HearMergeTest {

    private static final LocalDate DUE = LocalDate.of(2027, 6, 30);

    @Autowired
    private PublishVersion publish;

    @Autowired
    private CarryOutVersion carryOut;

    @Autowired
    private FollowRoster roster;

    @Autowired
    private Recounts recounts;

    @Autowired
    private LedgerClock clock;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient database;

    private final CourseId course = LedgerFixture.course();
    private PeopleFixture people;
    private LedgerFixture ledger;
    private MergeFixture merges;
    private InstitutionId clinic;
    private PersonId kept;
    private PersonId other;
    private MandateId mandate;
    private LocalDate today;

    @BeforeEach
    void two_records_with_the_same_open_duty() {
        ByHand.writeDownOthers(database);
        people = new PeopleFixture(database);
        ledger = new LedgerFixture(database);
        merges = new MergeFixture(beans);
        clinic = people.institution();
        kept = people.personAt(clinic);
        other = people.personAt(clinic);
        today = clock.now().on();
        mandate = mandateAt(clinic, course);
    }

    @Test
    void a_merge_takes_the_duty_that_was_met_along() {
        meet(other, today.minusDays(9));

        merge();

        assertThat(duty(kept)).isEqualTo("MET " + today.minusDays(9) + " true");
        assertThat(duty(other)).isEqualTo("LAPSED  false");
        assertThat(ledger.events(kept)).containsExactly("ASSIGNED", "MET");
        assertThat(ledger.events(other)).containsExactly("ASSIGNED", "MET", "LAPSED");
        countersAreRight();
    }

    @Test
    void of_two_that_were_met_the_earlier_day_counts() {
        meet(kept, today.minusDays(2));
        meet(other, today.minusDays(9));

        merge();

        assertThat(duty(kept)).isEqualTo("MET " + today.minusDays(9) + " true");
        countersAreRight();
    }

    @Test
    void a_met_duty_is_not_opened_by_an_open_one() {
        meet(kept, today.minusDays(2));

        merge();

        assertThat(duty(kept)).isEqualTo("MET " + today.minusDays(2) + " true");
        assertThat(ledger.events(kept)).containsExactly("ASSIGNED", "MET");
        countersAreRight();
    }

    @Test
    void a_duty_that_only_the_merged_record_has_goes_over() {
        var elsewhere = people.institution();
        var stranger = people.personAt(elsewhere);
        var further = LedgerFixture.course();
        mandateAt(elsewhere, further);
        meetIn(stranger, further, today.minusDays(3));
        people.move(stranger, clinic, today.minusDays(1));

        var merge = merges.merge(kept, stranger);
        awaitFollowed(merge, 1);
        assertThat(one("select person_id::text from mandates.duty where course_id = :course", further))
                .isEqualTo(kept.toString());

        merges.separate(merge);
        awaitFollowed(merge, 3);
        assertThat(one("select person_id::text || ' ' || state from mandates.duty where course_id = :course", further))
                .isEqualTo(stranger + " MET");
        countersAreRight();
    }

    @Test
    void a_merge_told_twice_happens_once() {
        meet(other, today.minusDays(9));
        var merge = merge();
        var written = ledger.events(kept).size() + ledger.events(other).size();

        publish(merges.told(merge, kept, other));

        await().during(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(ledger.events(kept).size()
                                + ledger.events(other).size())
                        .isEqualTo(written));
        assertThat(duty(kept)).isEqualTo("MET " + today.minusDays(9) + " true");
        countersAreRight();
    }

    @Test
    void a_separated_person_has_exactly_what_they_had() {
        meet(other, today.minusDays(9));
        var before = whole(kept) + whole(other);
        var merge = merge();

        merges.separate(merge);
        awaitFollowed(merge, 3);

        assertThat(whole(kept) + whole(other)).isEqualTo(before);
        assertThat(ledger.events(kept)).containsExactly("ASSIGNED", "MET", "REOPENED");
        assertThat(ledger.events(other)).containsExactly("ASSIGNED", "MET", "LAPSED", "REOPENED");
        countersAreRight();
    }

    @Test
    void a_separation_told_twice_happens_once_and_the_old_news_of_the_merge_does_nothing() {
        meet(other, today.minusDays(9));
        var merge = merge();
        merges.separate(merge);
        awaitFollowed(merge, 3);
        var before = whole(kept) + whole(other);

        publish(merges.toldApart(merge, kept, other));
        publish(merges.told(merge, kept, other));

        await().during(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(whole(kept) + whole(other)).isEqualTo(before));
        assertThat(ledger.events(other)).hasSize(4);
        countersAreRight();
    }

    @Test
    void what_the_kept_record_met_itself_since_the_merge_stays_met() {
        meet(other, today.minusDays(9));
        var merge = merge();
        ledger.complete(kept, course, today);

        merges.separate(merge);
        awaitFollowed(merge, 3);

        assertThat(duty(kept)).isEqualTo("MET " + today + " true");
        assertThat(duty(other)).isEqualTo("MET " + today.minusDays(9) + " true");
        countersAreRight();
    }

    @Test
    void what_the_merged_record_learnt_without_a_duty_meets_the_duty_until_they_are_separated() {
        var learner = people.personAt(people.institution());
        ledger.complete(learner, course, today.minusDays(5));

        var merge = merges.merge(kept, learner);
        awaitFollowed(merge, 1);
        assertThat(duty(kept)).isEqualTo("MET " + today.minusDays(5) + " true");

        merges.separate(merge);
        awaitFollowed(merge, 3);
        assertThat(duty(kept)).isEqualTo("OPEN  true");
        countersAreRight();
    }

    @Test
    void a_proof_that_was_verified_in_the_meantime_goes_with_the_one_who_sent_it() {
        var merge = merge();
        var proof = new EvidenceFixture(database).verified(other, course, today.minusDays(30));
        publish(new EvidenceVerified(proof, kept, course, today.minusDays(30)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(duty(kept)).isEqualTo("MET " + today.minusDays(30) + " true"));

        merges.separate(merge);
        awaitFollowed(merge, 3);

        assertThat(duty(kept)).isEqualTo("OPEN  true");
        assertThat(duty(other)).isEqualTo("MET " + today.minusDays(30) + " true");
        countersAreRight();
    }

    @Test
    void the_nightly_look_lets_merged_duties_rest() {
        meet(other, today.minusDays(9));
        merge();
        var before = whole(kept) + whole(other);

        new TransactionTemplate(transactions).executeWithoutResult(_ -> roster.follow(new Whom.Everybody()));

        assertThat(whole(kept) + whole(other)).isEqualTo(before);
    }

    private UUID merge() {
        var merge = merges.merge(kept, other);
        awaitFollowed(merge, 1);
        return merge;
    }

    private MandateId mandateAt(InstitutionId place, CourseId what) {
        var version = ledger.version(LedgerFixture.everybodyAt(place), DueRule.fixed(DUE, 30), what);
        carryOut.carryOut(publish.publish(version, LedgerFixture.OFFICIAL).orElseThrow(), clock.now());
        return version.mandate();
    }

    private void meet(PersonId person, LocalDate on) {
        meetIn(person, course, on);
    }

    private void meetIn(PersonId person, CourseId what, LocalDate on) {
        ledger.complete(person, what, on);
        var batch = ledger.roster("STATUS", person);
        new TransactionTemplate(transactions).executeWithoutResult(_ -> roster.follow(new Whom.ChangedBy(batch)));
    }

    private void publish(Object event) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> events.publishEvent(event));
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

    private String duty(PersonId person) {
        return ledger.duty(person, "state") + " " + ledger.duty(person, "met_on") + " " + ledger.duty(person, "counts");
    }

    /** Everything that a person's duties say. */
    private String whole(PersonId person) {
        return database.sql("select coalesce(string_agg(d::text, '|' order by id), '') from mandates.duty d"
                        + " where person_id = :person")
                .param("person", person.value())
                .query(String.class)
                .single();
    }

    private void countersAreRight() {
        assertThat(ledger.counters(mandate)).isEqualTo(ledger.recount(mandate));
        assertThat(ledger.countersOn(mandate, today)).isEqualTo(ledger.replay(mandate, today));
        assertThat(recounts.recount(clock.now())).isZero();
    }

    private String one(String query, CourseId what) {
        return database.sql(query)
                .param("course", what.value())
                .query(String.class)
                .single();
    }
}
