package org.twige.learning.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.learning.offline.DeviceEvent.Kind;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.web.Role;
import org.twige.web.SignedIn;

@PageTest
class ToldDaysTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    @Autowired
    private Clock clock;

    private PeopleFixture people;
    private InstitutionId school;
    private String names;

    @BeforeEach
    void a_teacher_did_a_lesson_three_days_ago_and_one_now() {
        people = new PeopleFixture(database);
        school = people.institution();
        var teacher = people.personAt(school).value();
        names = "Told " + teacher;
        database.sql("update people.person set names = :names where id = :id")
                .param("names", names)
                .param("id", teacher)
                .update();
        var pack = new RealPacks(publication, courses).changing().getFirst();
        var now = clock.instant();
        database.sql("insert into learning.pack_download values (:person, :version, 'rw', :at)")
                .param("person", teacher)
                .param("version", pack.name().version())
                .param("at", Timestamp.from(now.minus(5, ChronoUnit.DAYS)))
                .update();
        new Application(browser, database)
                .take(
                        teacher,
                        List.of(done(pack, 0, now.minus(3, ChronoUnit.DAYS)), done(pack, 1, now.minusSeconds(1))),
                        now);
    }

    private static DeviceEvent done(PackOfTest pack, int lesson, Instant at) {
        return new DeviceEvent(
                UUID.randomUUID(),
                UUID.randomUUID(),
                pack.name(),
                Kind.LESSON_DONE,
                null,
                pack.lessons().get(lesson).id(),
                "",
                "",
                at,
                lesson,
                120);
    }

    private Document seenBy(SignedIn official) throws Exception {
        return Jsoup.parse(browser.perform(get("/told-days").requestAttr(SignedIn.class.getName(), official))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    @Test
    void the_coordinator_sees_the_lesson_that_counts_for_an_earlier_day_and_not_the_other() throws Exception {
        var rows = seenBy(people.coordinatorOf(school)).select("tbody tr");

        assertThat(rows).hasSize(1);
        assertThat(rows.text()).contains(names, "lesson 1");
    }

    @Test
    void a_coordinator_of_another_school_sees_nobody() throws Exception {
        var page = seenBy(people.coordinatorOf(people.institution()));

        assertThat(page.select("tbody tr")).isEmpty();
        assertThat(page.text()).doesNotContain(names).contains("No lesson counts");
    }

    @Test
    void who_coordinates_elsewhere_and_supervises_here_sees_nobody_here_either() throws Exception {
        var official = people.personAt(school);
        people.responsible(official, Role.COORDINATOR, people.institution());
        people.responsible(official, Role.SUPERVISOR, school);

        var page = seenBy(PeopleFixture.signedIn(official, Role.COORDINATOR, Role.SUPERVISOR));

        assertThat(page.select("tbody tr")).isEmpty();
        assertThat(page.text()).doesNotContain(names);
    }
}
