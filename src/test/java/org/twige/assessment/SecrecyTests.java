package org.twige.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;

/** The real course of this release: nothing of a key leaves the server before the attempt is closed. */
@PageTest
class SecrecyTests {

    private static final Path COURSE = Path.of("curriculum", "ai-in-plain-words");
    private static final int LARGEST_WARM_PAGE = 5_120;

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    private FinalFixture finals;
    private Version version;
    private Learner learner;

    @BeforeEach
    void the_real_course() {
        finals = new FinalFixture(browser, database, publication, courses);
        version = switch (publication.publish(COURSE)) {
            case PublishCourse.Answer.Published published -> published.version();
            case PublishCourse.Answer.Unchanged unchanged ->
                courses.version(unchanged.version()).orElseThrow();
            case PublishCourse.Answer.Refused refused -> throw new AssertionError(refused.problems());
        };
        finals.loaded(version);
        learner = finals.learnerAfterLessons(version);
    }

    @Test
    void no_key_and_no_explanation_comes_before_the_attempt_is_closed() throws Exception {
        var attempt = finals.answerAll(learner, version, 10);
        for (var language : List.of("rw", "en", "fr")) {
            learner.in(language).open(finals.door(version));
            learner.open("/attempts/" + attempt);
            learner.open("/attempts/" + attempt + "/check");
            learner.open("/attempts/" + attempt + "/explanations/1");
            for (var question = 1; question <= 20; question++) {
                learner.open("/attempts/" + attempt + "/questions/" + question);
            }
        }

        var received = String.join("\n", learner.received());
        assertThat(learner.received()).hasSizeGreaterThan(80);
        assertThat(secrets(attempt)).hasSizeGreaterThan(200).noneMatch(secret -> received.contains(escaped(secret)));
    }

    @Test
    void the_right_option_looks_like_the_others() throws Exception {
        var attempt = finals.answerAll(learner, version, 10);

        for (var question = 1; question <= 20; question++) {
            var page = learner.open("/attempts/" + attempt + "/questions/" + question);
            page.select("label").forEach(label -> label.text(""));
            page.select("input").removeAttr("checked");
            page.select("option").removeAttr("selected");
            var shapes = page
                    .select(".govuk-radios__item, .govuk-checkboxes__item, .twige-order li, .govuk-input__wrapper")
                    .stream()
                    .map(item -> item.html().replaceAll("choice(-\\d)?|value=\"\\d*\"", ""))
                    .distinct();

            assertThat(shapes).as("question %d", question).hasSize(1);
        }
    }

    @Test
    void the_explanations_come_after_it_and_every_page_is_light() throws Exception {
        var attempt = finals.takeWhole(learner, version, 10);
        var before = learner.received().size();
        learner.open("/attempts/" + attempt);
        for (var part = 1; part <= 4; part++) {
            learner.open("/attempts/" + attempt + "/explanations/" + part);
        }

        var explained = String.join(
                "\n", learner.received().subList(before, learner.received().size()));
        assertThat(keyExplanations(attempt)).hasSizeGreaterThan(5).allMatch(why -> explained.contains(escaped(why)));
        assertThat(learner.received()).allMatch(page -> compressed(page) < LARGEST_WARM_PAGE);
    }

    /** Explanations in every language, ids, codes and orders of options: all that must stay behind. */
    private List<String> secrets(AttemptId attempt) {
        var secrets = new ArrayList<String>();
        secrets.addAll(database.sql("""
                select option ->> 'why'
                  from assessment.attempt_item
                  join assessment.item_text using (item_id)
                 cross join lateral jsonb_path_query(options, '$.*') option
                 where attempt_id = :attempt
                """)
                .param("attempt", attempt.value())
                .query((row, _) -> row.getString(1))
                .list());
        secrets.addAll(database.sql("""
                select unnest(array[cast(item.id as text), code, '"' || option_order || '"', source, author])
                  from assessment.attempt_item
                  join assessment.item on item.id = item_id
                 where attempt_id = :attempt and length(option_order) > 0
                """)
                .param("attempt", attempt.value())
                .query((row, _) -> row.getString(1))
                .list());
        return secrets;
    }

    private List<String> keyExplanations(AttemptId attempt) {
        return database.sql("""
                select options -> item.key ->> 'why'
                  from assessment.attempt_item
                  join assessment.item on item.id = item_id
                  join assessment.item_text on item_text.item_id = item.id and language = 'rw'
                 where attempt_id = :attempt and template is null and answer = 'one'
                """)
                .param("attempt", attempt.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** As the templates write it. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static int compressed(String page) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(page.getBytes(StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.size();
    }
}
