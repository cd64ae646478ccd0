package org.twige.mandates.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.PageTest;
import org.twige.courses.CourseId;
import org.twige.mandates.LedgerFixture;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.people.identity.MergeFixture;

/** Two records become one person, and two again, after a duty came a second time. */
@PageTest
class MergedRoundsTest {

    @Autowired
    private PublishVersion publish;

    @Autowired
    private CarryOutVersion carryOut;

    @Autowired
    private MeetDuties meet;

    @Autowired
    private LookThroughLedger night;

    @Autowired
    private Recounts recounts;

    @Autowired
    private LedgerClock clock;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private JdbcClient database;

    private final CourseId course = LedgerFixture.course();
    private PeopleFixture people;
    private LedgerFixture ledger;
    private MergeFixture merges;
    private InstitutionId clinic;
    private PersonId other;
    private LocalDate today;

    @BeforeEach
    void somebody_who_owes_a_yearly_duty_again() {
        ByHand.writeDownOthers(database);
        people = new PeopleFixture(database);
        ledger = new LedgerFixture(database);
        merges = new MergeFixture(beans);
        clinic = people.institution();
        other = people.personAt(clinic);
        today = clock.now().on();
        var rule = DueRule.fixed(today.plusDays(60), 30).again(12);
        var version = ledger.version(LedgerFixture.everybodyAt(clinic), rule, course);
        carryOut.carryOut(publish.publish(version, LedgerFixture.OFFICIAL).orElseThrow(), clock.now());
        ledger.complete(other, course, today.minusMonths(13));
        meet.meetWhatIsCompleted();
        night.look();
        assertThat(rounds(other)).containsExactly("1 MET false", "2 OPEN true");
    }

    @AfterEach
    void every_figure_is_right() {
        assertThat(recounts.recount(clock.now())).as("%s", recounts.examples()).isZero();
    }

    @Test
    void both_rounds_go_over_to_a_record_without_the_duty_and_come_back() {
        var kept = people.personAt(people.institution());
        people.move(kept, clinic, today);

        var merge = merges.merge(kept, other);
        awaitFollowed(merge, 1);
        assertThat(rounds(kept)).containsExactly("1 MET false", "2 OPEN true");
        assertThat(rounds(other)).isEmpty();

        merges.separate(merge);
        awaitFollowed(merge, 3);
        assertThat(rounds(other)).containsExactly("1 MET false", "2 OPEN true");
    }

    @Test
    void of_two_records_in_different_rounds_the_kept_one_has_one_present_round() {
        var kept = people.personAt(clinic);
        night.look();
        ledger.complete(kept, course, today.minusDays(9));
        meet.meetWhatIsCompleted();

        var merge = merges.merge(kept, other);
        awaitFollowed(merge, 1);
        assertThat(rounds(kept)).containsExactly("1 MET true");
        assertThat(rounds(other)).containsExactly("1 MET false", "2 LAPSED true");

        merges.separate(merge);
        awaitFollowed(merge, 3);
        assertThat(rounds(kept)).containsExactly("1 MET true");
        assertThat(rounds(other)).containsExactly("1 MET false", "2 OPEN true");
    }

    @Test
    void a_round_that_was_given_to_one_person_goes_to_the_record_whose_duty_it_is() {
        database.sql("update mandates.duty set assigned_on = :day where person_id = :person and round = 2")
                .param("day", today.minusMonths(13))
                .param("person", other.value())
                .update();
        var kept = people.personAt(people.institution());
        people.move(kept, clinic, today);
        var merge = merges.merge(kept, other);
        awaitFollowed(merge, 1);
        ledger.complete(kept, course, today.minusMonths(12));
        night.look();
        assertThat(rounds(kept)).containsExactly("1 MET false", "2 MET false", "3 OPEN true");

        merges.separate(merge);
        awaitFollowed(merge, 3);

        assertThat(rounds(other)).containsExactly("1 MET false", "2 MET false", "3 OPEN true");
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

    private List<String> rounds(PersonId person) {
        return database.sql("""
                select round || ' ' || state || ' ' || current from mandates.duty
                 where person_id = :person and course_id = :course order by round
                """)
                .param("person", person.value())
                .param("course", course.value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
