package org.twige.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.web.Role;

/** Whoever reads what is right in items, or takes figures away, stands in the record of acts. */
@PageTest
class ReadingTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    private FinalFixture finals;
    private CutFixture cuts;
    private Version version;

    @BeforeEach
    void a_course_and_an_office() {
        finals = new FinalFixture(browser, database, publication, courses);
        cuts = new CutFixture(browser, database);
        version = finals.course();
    }

    @Test
    void an_author_who_reads_items_is_noted_once_a_day_however_many_they_are() throws Exception {
        var author = cuts.official(Role.AUTHOR);
        var course = "/authoring/" + finals.slug(version);

        author.open(course);
        assertThat(acts(author)).as("the list shows no key").isEmpty();
        author.open(course + "/published/1a-001/frame?part=explained");
        author.open(course + "/published/1a-002/frame?part=explained");
        for (var item : items(2)) {
            author.open("/authors/quality/items/" + item);
        }

        assertThat(acts(author)).containsExactly("items.read", "item-figures.read");
    }

    @Test
    void a_judge_and_a_leader_who_open_judged_items_are_noted_once_a_day() throws Exception {
        var workshop = cuts.inRound1(version);
        var judge = cuts.judge(1);
        judge.send(judge.open("/judging/" + workshop), "/agreement");
        cuts.rateAll(workshop, judge, 60, 70, 50, 80);
        cuts.leader().open("/cut-workshops/" + workshop + "/items/1");
        cuts.leader().open("/cut-workshops/" + workshop + "/items/2");

        assertThat(acts(judge)).containsExactly("judged-items.read");
        assertThat(acts(cuts.leader())).containsOnlyOnce("judged-items.read");
    }

    @Test
    void every_table_that_is_taken_away_is_noted() throws Exception {
        var workshop = cuts.closed(version);
        var auditor = cuts.official(Role.AUDITOR);
        var author = cuts.official(Role.AUTHOR);

        for (var times = 0; times < 2; times++) {
            auditor.perform(get("/cut-workshops/" + workshop + "/ratings.csv"));
            author.perform(get("/authors/quality.csv?course=" + finals.slug(version)));
        }

        assertThat(acts(auditor)).containsExactly("ratings.taken", "ratings.taken");
        assertThat(acts(author)).containsExactly("item-figures.taken", "item-figures.taken");
    }

    private List<UUID> items(int count) {
        return database.sql("select id from assessment.item where version_id = :version order by code limit :count")
                .param("version", version.id().value())
                .param("count", count)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private List<String> acts(Learner actor) {
        return database.sql("select kind from audit.entry where actor = :actor order by month, number")
                .param("actor", actor.id().value().toString())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
