package org.twige.assessment.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.country.Country;
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

    @Autowired
    private Country country;

    @Autowired
    private Clock clock;

    private RoomFixture room;
    private Quarter quarter;
    private OffsetDateTime closedAt;
    private InstitutionId school;
    private InstitutionId clinic;
    private UUID sitting;

    @BeforeEach
    void a_check_with_people_of_three_places_in_the_last_quarter() {
        room = new RoomFixture(browser, database, publication);
        school = room.people.institution(room.district);
        clinic = room.people.institution(room.district);
        quarter = Quarter.over(country.today(clock)).getFirst();
        closedAt =
                quarter.last().atTime(17, 0).atZone(country.zone()).toInstant().atOffset(ZoneOffset.UTC);
        sitting = database.sql("""
                insert into assessment.sitting (course_id, version_id, institution_id, room, starts_at, languages,
                    minutes, out_of, cut, made_by, made_at, opened_at, closed_at)
                values (:course, :version, :place, 'Hall', :at, '{en}', 15, 8, 70, gen_random_uuid(), :at, :at, :at)
                returning id
                """)
                .param("course", room.version.course().value())
                .param("version", room.version.id().value())
                .param("place", room.district.value())
                .param("at", closedAt)
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

        assertThat(line.subList(4, 8)).containsExactly("16", "0.6875", "0.4375", "0.2500");
        var interval = new PairedGap(6, 5, 1, 4).interval();
        assertThat(Double.parseDouble(line.get(8))).isCloseTo(interval.low(), within(1e-4));
        assertThat(page().text()).contains("Gap in points").contains("Eight questions are few");
    }

    @Test
    void a_small_place_is_hidden_and_cannot_be_found_by_subtraction() throws Exception {
        checked(school, 8, true, 14);
        checked(clinic, 8, true, 3);
        checked(room.people.institution(room.district), 8, false, 20);

        var csv = csv();

        assertThat(line(csv, room.people.code(clinic), "below").get(4)).isEmpty();
        assertThat(line(csv, room.people.code(school), "below").get(4))
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
        change("reason = 'RISK' where sitting_id = :sitting and not passed");

        assertThat(all()).containsExactly("10", "1.0000", "1.0000", "0.0000");
    }

    @Test
    void nobody_counts_whose_identity_no_official_looked_at() throws Exception {
        checked(school, 8, true, 10);
        checked(school, 8, false, 10);
        change("identity_checked_at = null where sitting_id = :sitting and not passed");

        assertThat(all()).containsExactly("10", "1.0000", "1.0000", "0.0000");
    }

    @Test
    void a_final_that_failed_by_its_critical_questions_alone_is_judged_as_the_room_judges() throws Exception {
        checked(school, 8, true, 10);
        database.sql("update assessment.attempt set passed = false where course_id = :course")
                .param("course", room.version.course().value())
                .update();

        assertThat(all()).containsExactly("10", "1.0000", "1.0000", "0.0000");
        assertThat(page().text()).contains("To pass means the same on both sides");
    }

    @Test
    void what_happens_in_a_quarter_is_told_when_it_is_over() throws Exception {
        checked(school, 8, true, 12);
        database.sql("update assessment.sitting set closed_at = :now where id = :sitting")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("sitting", sitting)
                .update();

        assertThat(page().text()).contains("Nobody here").doesNotContain("Gap in points");
        var running = Quarter.of(country.today(clock)).written();
        assertThat(room.phone().open(address() + "&quarter=" + running).text())
                .as("nobody gets it by asking")
                .doesNotContain("Gap in points");
    }

    @Test
    void officials_see_the_same_figures_as_everybody() throws Exception {
        checked(school, 8, true, 12);
        var address = address() + "&at=" + room.people.code(room.district);

        var official = room.desk().open(address).select("table").text();
        var stranger = room.phone().open(address).select("table").text();

        assertThat(stranger).contains("12").isEqualTo(official);
    }

    /** So many people whose final alone had so many of ten marks, and who passed in the room or did not. */
    private void checked(InstitutionId place, int alone, boolean passed, int people) {
        for (var number = 0; number < people; number++) {
            var person = room.triedAt(place, "URUGERO Umwe", alone, Duration.ofMinutes(20));
            database.sql("""
                    update assessment.attempt set opened_at = :before, closed_at = :before where person_id = :person
                    """)
                    .param("before", closedAt.minusDays(40))
                    .param("person", person.value())
                    .update();
            database.sql("""
                    insert into assessment.seat (sitting_id, person_id, reason, drawn_at, begun_at, until_at, finished_at,
                        identity_checked_at, score, passed, marked_at)
                    values (:sitting, :person, 'RANDOM', :at, :at, :at, :at, :at, :score, :passed, :at)
                    """)
                    .param("sitting", sitting)
                    .param("person", person.value())
                    .param("at", closedAt)
                    .param("score", passed ? 7 : 3)
                    .param("passed", passed)
                    .update();
        }
    }

    private void change(String seats) {
        database.sql("update assessment.seat set " + seats)
                .param("sitting", sitting)
                .update();
    }

    private String address() {
        return "/honesty?course=" + room.slug();
    }

    private List<String> all() throws Exception {
        return line(csv(), room.people.code(room.district), "all").subList(4, 8);
    }

    private Document page(String... at) throws Exception {
        var place = at.length == 0 ? room.people.code(room.district) : at[0];
        return room.phone().open(address() + "&at=" + place);
    }

    private String csv() throws Exception {
        return room.phone()
                .perform(get("/honesty.csv").param("course", room.slug()).param("at", room.people.code(room.district)))
                .getContentAsString();
    }

    private static List<String> line(String csv, String code, String group) {
        return csv.lines()
                .map(line -> List.of(line.split(",", -1)))
                .filter(line -> line.get(2).equals(code) && line.get(3).equals(group))
                .findFirst()
                .orElseThrow();
    }
}
