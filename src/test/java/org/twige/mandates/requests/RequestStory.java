package org.twige.mandates.requests;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.country.Country;
import org.twige.courses.CourseFixture;
import org.twige.courses.CourseId;
import org.twige.courses.PublishCourse;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.MandateId;
import org.twige.mandates.ledger.CarryOutVersion;
import org.twige.mandates.ledger.DueRule;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.MeetDuties;
import org.twige.mandates.ledger.PublishVersion;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** A teacher with duties and those who decide what she asks for, for several tests. */
abstract class RequestStory {

    static final int DAYS = 40;

    @Autowired
    JdbcClient database;

    @Autowired
    MeetDuties meet;

    @Autowired
    LedgerClock clock;

    @Autowired
    Country country;

    @Autowired
    private MockMvc pages;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private PublishVersion publish;

    @Autowired
    private CarryOutVersion carryOut;

    PeopleFixture people;
    LedgerFixture ledger;
    RequestDesk desk;
    InstitutionId district;
    InstitutionId school;
    PersonId teacher;
    SignedIn me;
    SignedIn coordinator;
    SignedIn office;

    @BeforeEach
    void a_teacher_at_a_school_with_a_coordinator() {
        people = new PeopleFixture(database);
        ledger = new LedgerFixture(database);
        desk = new RequestDesk(pages);
        district = people.institution();
        school = people.institution(district);
        teacher = people.person().at(school).named("KEZA Learner").save();
        me = PeopleFixture.signedIn(teacher);
        coordinator = people.coordinatorOf(school);
        office = people.official(Role.PROGRAMME_OFFICE);
    }

    /** The last day of the duties here: a working day, in so many days. */
    LocalDate due() {
        return country.calendar().roll(clock.now().on().plusDays(DAYS));
    }

    /** A mandate for everybody at an institution, carried out; for who comes later the day is as many days away at least. */
    MandateId mandate(InstitutionId at, int courses, int leastDays) {
        var about = Stream.generate(
                        () -> new CourseFixture(publication).publish().course())
                .limit(courses)
                .toArray(CourseId[]::new);
        var version = ledger.version(LedgerFixture.everybodyAt(at), DueRule.fixed(due(), leastDays), about);
        carryOut.carryOut(publish.publish(version, LedgerFixture.OFFICIAL).orElseThrow(), clock.now());
        return version.mandate();
    }
}
