package org.twige.assessment.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.PublishCourse;
import org.twige.people.InstitutionId;

@PageTest
class HonestyTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    private RoomFixture room;
    private InstitutionId school;
    private InstitutionId clinic;
    private UUID sitting;

    @BeforeEach
    void a_closed_check_with_people_of_three_places() {
        room = new RoomFixture(browser, database, publication);
        school = room.people.institution(room.district);
        clinic = room.people.institution(room.district);
        sitting = database.sql("""
                insert into assessment.sitting (course_id, version_id, institution_id, room, starts_at, languages,
                    minutes, out_of, cut, made_by, made_at, opened_at, closed_at)
                values (:course, :version, :place, 'Hall', now(), '{en}', 15, 8, 70, gen_random_uuid(), now(), now(),
                    now())
                returning id
                """)
                .param("course", room.version.course().value())
                .param("version", room.version.id().value())
                .param("place", room.district.value())
                .query(UUID.class)
                .single();
    }

    @Test
    void the_gap_of_a_place_is_counted_over_the_same_people() throws Exception {
        checked(school, 8, true, 6);
        checked(school, 8, false, 5);
        checked(school, 5, true, 1);
        checked(school, 5, false, 4);

        var line = line(csv(), room.people.code(room.district), "all");

        assertThat(line.subList(3, 7)).containsExactly("16", "0.6875", "0.4375", "0.2500");
        var interval = new PairedGap(6, 5, 1, 4).interval();
        assertThat(Double.parseDouble(line.get(7))).isCloseTo(interval.low(), within(1e-4));
        assertThat(page().text()).contains("Gap in points").contains("Eight questions are few");
    }

    @Test
    void a_small_place_is_hidden_and_cannot_be_found_by_subtraction() throws Exception {
        checked(school, 8, true, 14);
        checked(clinic, 8, true, 3);
        checked(room.people.institution(room.district), 8, false, 20);

        var csv = csv();

        assertThat(line(csv, room.people.code(clinic), "below").get(3)).isEmpty();
        assertThat(line(csv, room.people.code(school), "below").get(3))
                .as("the smallest of the others is hidden too")
                .isEmpty();
        assertThat(csv.lines().filter(line -> line.contains(",20,"))).hasSize(1);
        assertThat(page(room.people.code(school)).text())
                .as("not on its own page either")
                .contains("Too few people were checked here")
                .doesNotContain("Gap in points");
    }

    @Test
    void fewer_than_ten_people_in_all_give_no_figure() throws Exception {
        checked(school, 8, true, 9);

        assertThat(csv().lines()).hasSize(1);
        assertThat(page().text()).contains("Too few people were checked here");
    }

    @Test
    void only_people_drawn_by_chance_are_counted() throws Exception {
        checked(school, 8, true, 10);
        checked(school, 8, false, 10);
        database.sql("update assessment.seat set reason = 'RISK' where sitting_id = :sitting and not passed")
                .param("sitting", sitting)
                .update();

        assertThat(line(csv(), room.people.code(room.district), "all").subList(3, 7))
                .containsExactly("10", "1.0000", "1.0000", "0.0000");
    }

    @Test
    void an_official_of_elsewhere_sees_nothing_of_it() throws Exception {
        checked(school, 8, true, 12);
        var other = room.elsewhere().desk();

        var asked = other.open("/honesty?course=" + room.slug() + "&at=" + room.people.code(school));

        assertThat(asked.text()).doesNotContain(room.people.code(school)).doesNotContain("Gap in points");
    }

    /** So many people whose final alone had so many of ten marks, and who passed in the room or did not. */
    private void checked(InstitutionId place, int alone, boolean passed, int people) {
        for (var number = 0; number < people; number++) {
            var person = room.triedAt(place, "URUGERO Umwe", alone, Duration.ofMinutes(20));
            database.sql("""
                    insert into assessment.seat (sitting_id, person_id, reason, drawn_at, begun_at, until_at, finished_at,
                        score, passed, marked_at)
                    values (:sitting, :person, 'RANDOM', now(), now(), now(), now(), :score, :passed, now())
                    """)
                    .param("sitting", sitting)
                    .param("person", person.value())
                    .param("score", passed ? 7 : 3)
                    .param("passed", passed)
                    .update();
        }
    }

    private Document page(String... at) throws Exception {
        return room.desk().open("/honesty?course=" + room.slug() + (at.length == 0 ? "" : "&at=" + at[0]));
    }

    private String csv() throws Exception {
        return room.desk()
                .perform(get("/honesty.csv").param("course", room.slug()))
                .getContentAsString();
    }

    private static List<String> line(String csv, String code, String group) {
        return csv.lines()
                .map(line -> List.of(line.split(",", -1)))
                .filter(line -> line.get(1).equals(code) && line.get(2).equals(group))
                .findFirst()
                .orElseThrow();
    }
}
