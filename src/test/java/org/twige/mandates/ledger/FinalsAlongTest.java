package org.twige.mandates.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.PageTest;
import org.twige.courses.CourseId;
import org.twige.learning.FinalAlongRule;
import org.twige.mandates.AllowAlong;
import org.twige.mandates.LedgerFixture;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;

@PageTest
class FinalsAlongTest {

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishVersion publish;

    @Autowired
    private CarryOutVersion carryOut;

    @Autowired
    private LedgerClock clock;

    @Autowired
    private MeetDuties meetDuties;

    @Autowired
    private FinalAlongRule rule;

    private final CourseId course = LedgerFixture.course();
    private LedgerFixture ledger;
    private AllowAlong mandates;
    private InstitutionId school;
    private PersonId teacher;

    @BeforeEach
    void a_teacher_at_a_school() {
        ledger = new LedgerFixture(database);
        mandates = new AllowAlong(ledger, publish, carryOut, clock);
        var people = new PeopleFixture(database);
        school = people.institution();
        teacher = people.personAt(school);
    }

    @Test
    void without_a_mandate_or_with_one_that_says_nothing_the_final_stays_online() {
        assertThat(rule.allows(teacher, course)).isFalse();

        mandates.at(school, course, false);

        assertThat(rule.allows(teacher, course)).isFalse();
    }

    @Test
    void a_mandate_lets_its_own_people_take_the_final_of_its_own_course_along() {
        mandates.at(school, course, true);
        var people = new PeopleFixture(database);

        assertThat(rule.allows(teacher, course)).isTrue();
        assertThat(rule.allows(teacher, LedgerFixture.course())).isFalse();
        assertThat(rule.allows(people.personAt(people.institution()), course)).isFalse();
    }

    @Test
    void one_mandate_that_does_not_allow_it_is_enough() {
        mandates.at(school, course, true);
        mandates.at(school, course, false);

        assertThat(rule.allows(teacher, course)).isFalse();
    }

    @Test
    void once_the_duty_is_met_there_is_nothing_to_take_along() {
        mandates.at(school, course, true);
        ledger.complete(teacher, course, LocalDate.of(2026, 11, 20));
        meetDuties.meetWhatIsCompleted();

        assertThat(rule.allows(teacher, course)).isFalse();
    }
}
