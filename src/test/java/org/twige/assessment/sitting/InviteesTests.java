package org.twige.assessment.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.PublishCourse;
import org.twige.people.PersonId;

@PageTest
class InviteesTests {

    private static final Duration TOOK = Duration.ofMinutes(20);

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    private RoomFixture room;

    @BeforeEach
    void a_district() {
        room = new RoomFixture(browser, database, publication);
    }

    @Test
    void who_has_not_passed_three_finals_is_chosen_already_for_their_own_coordinator_alone() throws Exception {
        var person = room.tried("MUGABO Bosco", 3, TOOK);
        again(person, 2);
        again(person, 3);
        var other = room.tried("UWERA Claire", 3, TOOK);
        again(other, 2);

        var elsewhere = room.elsewhere();
        elsewhere.tried("KARENZI Paul");
        var farDesk = elsewhere.desk();
        var far = elsewhere.plan(farDesk);
        assertThat(farDesk.open("/sittings/" + far + "/people").text()).doesNotContain("MUGABO Bosco");

        var desk = room.desk();
        var sitting = room.plan(desk); // the list is sent as it stands
        assertThat(room.seat(sitting, person)).isNotNull();
        assertThat(desk.open("/sittings/" + sitting + "/people").text())
                .contains("UWERA Claire")
                .doesNotContain("MUGABO Bosco", "three finals not passed");
    }

    private void again(PersonId person, int number) {
        database.sql("""
                insert into assessment.attempt (person_id, course_id, version_id, number, language, opened_at, out_of, cut,
                                                closed_at, score, passed)
                select person_id, course_id, version_id, :number, language, opened_at, out_of, cut, closed_at, score, passed
                  from assessment.attempt where person_id = :person and number = 1
                """)
                .param("person", person.value())
                .param("number", number)
                .update();
    }
}
