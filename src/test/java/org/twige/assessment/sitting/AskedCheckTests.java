package org.twige.assessment.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.PublishCourse;
import org.twige.people.PersonId;

/** Whom an official asked to a supervised check is proposed to whoever fills a room. */
@PageTest
class AskedCheckTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    private void flag(PersonId person, String state) {
        database.sql("""
                insert into assessment.flag (attempt_id, kind, evidence, raised_at, reply_until, state)
                select id, 'TIMES', '{}', now(), date '2100-01-01', :state
                  from assessment.attempt where person_id = :person
                """).param("person", person.value()).param("state", state).update();
    }

    @Test
    void who_is_asked_to_a_check_stands_first_and_is_ticked() throws Exception {
        var room = new RoomFixture(browser, database, publication);
        var desk = room.desk();
        var sitting = room.plan(desk, room.tried("AGACIRO On The List"));
        room.tried("ABATONI Nobody Asked");
        flag(room.tried("BAMPIRE In Order"), "IN_ORDER");
        flag(room.tried("ZANINKA Is Asked"), "CHECK_ASKED");
        flag(room.elsewhere().tried("ZAWADI Elsewhere"), "CHECK_ASKED");

        var page = desk.open("/sittings/" + sitting + "/people?lang=en");

        assertThat(page.select(".govuk-checkboxes__item").eachText().getFirst())
                .contains("ZANINKA Is Asked", "an official asks for a check");
        assertThat(page.select("input[checked]")).hasSize(1);
        assertThat(page.text()).contains("BAMPIRE In Order").doesNotContain("ZAWADI");
    }
}
