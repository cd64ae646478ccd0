package org.twige.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.assessment.flags.LookForFlags;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;

/** What the draw knows of an item: the author's estimate at first, what was measured later, and how often it was shown. */
@PageTest
class MeasuredItemsTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    @Autowired
    private Items items;

    @Autowired
    private ItemStatistics statistics;

    @Autowired
    private LookForFlags night;

    @Autowired
    private Clock clock;

    private Version version;
    private MadeFinals finals;
    private PeopleFixture people;

    @BeforeEach
    void a_course_with_forty_items() {
        version = new FinalFixture(browser, database, publication, courses).course();
        finals = new MadeFinals(database, version);
        people = new PeopleFixture(database);
    }

    private Map<String, Candidate> made() {
        var codes = database
                .sql("""
                select id, code from assessment.item where version_id = :version and code like 'made-%'
                """)
                .param("version", version.id().value())
                .query((row, _) -> Map.entry(row.getObject("id", java.util.UUID.class), row.getString("code")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return items.candidates(somebody(), version, Instant.EPOCH).stream()
                .filter(candidate -> codes.containsKey(candidate.item()))
                .collect(Collectors.toMap(candidate -> codes.get(candidate.item()), candidate -> candidate));
    }

    private Candidate made(String code) {
        return Objects.requireNonNull(made().get(code));
    }

    private PersonId somebody() {
        return people.personAt(people.root());
    }

    private void closed(int finalsTaken, String answers) {
        for (var one = 0; one < finalsTaken; one++) {
            finals.passed(somebody(), answers, clock.instant().minus(Duration.ofHours(2)), Duration.ofMinutes(1));
        }
    }

    @Test
    void an_item_is_as_hard_as_its_author_says_until_thirty_people_have_answered_it() {
        closed(29, "b");
        statistics.count("29 finals");
        assertThat(made("made-01").ease()).isEqualTo(0.75);

        closed(1, "b");
        statistics.count("30 finals");
        assertThat(made("made-01").ease()).isCloseTo(0, within(0.001));
        assertThat(made("made-02").ease()).isCloseTo(1, within(0.001));
    }

    @Test
    void forms_are_drawn_by_the_same_figure_that_authors_read() {
        closed(20, "b");
        closed(11, "");
        statistics.count("31 finals");

        var read = database.sql("""
                select facility from assessment.quality_item
                 where course_id = :course and code = 'made-01'
                   and run_id = (select id from assessment.quality_run order by counted_at desc, id desc limit 1)
                """)
                .param("course", version.course().value())
                .query(Double.class)
                .single();
        assertThat(read).isCloseTo(11 / 31.0, within(0.001));
        assertThat(made("made-01").ease()).isCloseTo(read, within(0.0001));
    }

    @Test
    void an_item_that_was_in_a_fifth_of_the_forms_of_late_is_worn() {
        assertThat(made("made-01").worn()).isFalse();

        closed(20, "");
        night.look();

        assertThat(made("made-01").worn()).isTrue();
    }
}
