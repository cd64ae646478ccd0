package org.twige.learning.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.learning.offline.DeviceEvent.Kind;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.SignedIn;
import tools.jackson.databind.json.JsonMapper;

@PageTest
class AnswerFileTests {

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

    private final JsonMapper json = new JsonMapper();
    private final List<Map<String, Object>> file = new ArrayList<>();
    private PeopleFixture people;
    private InstitutionId school;
    private PackOfTest pack;
    private Application application;
    private UUID teacher;
    private UUID stranger;
    private int each;

    @BeforeEach
    void two_people_of_two_schools_have_the_pack() {
        people = new PeopleFixture(database);
        school = people.institution();
        application = new Application(browser, database);
        pack = new RealPacks(publication, courses).changing().getFirst();
        teacher = somebody(school);
        stranger = somebody(people.institution());
        lessonDoneBy(teacher);
    }

    private UUID somebody(InstitutionId at) {
        var person = people.personAt(at).value();
        database.sql("update people.person set names = :names where id = :id")
                .param("names", "Rescued " + person)
                .param("id", person)
                .update();
        application.download(person, pack, clock.instant());
        return person;
    }

    /** What a phone writes into its file: what it would send, and what it knows of it. */
    private void lessonDoneBy(UUID person) {
        var device = UUID.randomUUID();
        var attempt = UUID.randomUUID();
        var checks = pack.lessons().getFirst().checks();
        checks.forEach(check -> write(person, device, Kind.RESPONSE, attempt, check, "b"));
        write(person, device, Kind.ATTEMPT_SUBMIT, attempt, "", checks.size() + "");
        write(person, device, Kind.LESSON_DONE, null, "", "");
        each = checks.size() + 2;
    }

    private void write(UUID person, UUID device, Kind kind, @Nullable UUID attempt, String block, String value) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var lesson = pack.lessons().getFirst().id();
        var id = UUID.randomUUID();
        var entry = Application.sent(
                new DeviceEvent(id, device, pack.name(), kind, attempt, lesson, block, value, at, file.size(), 120));
        entry.values().removeIf(Objects::isNull);
        entry.put("person", person);
        entry.put("device", device);
        entry.put("refused", "This lesson no longer exists. Download the course again.");
        file.add(entry);
    }

    private String here(int entries, int of) {
        return entries + " of " + of + " entries are here";
    }

    private MockHttpServletResponse send(SignedIn who, byte[] content) throws Exception {
        return browser.perform(multipart("/answer-files")
                        .file(new MockMultipartFile("file", "twige.json", "application/json", content))
                        .with(csrf())
                        .requestAttr(SignedIn.class.getName(), who))
                .andReturn()
                .getResponse();
    }

    private Document brought(SignedIn who) throws Exception {
        var answer = send(who, json.writeValueAsBytes(file));
        assertThat(answer.getStatus()).isEqualTo(303);
        var job = String.valueOf(answer.getRedirectedUrl());
        await().until(() -> page(who, job).select("a[href=/answer-files]").size() == 1);
        return page(who, "/answer-files");
    }

    private Document page(SignedIn who, String address) throws Exception {
        return Jsoup.parse(browser.perform(get(address).param("lang", "en").requestAttr(SignedIn.class.getName(), who))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    @Test
    void a_coordinator_brings_the_answers_of_a_phone_that_cannot_send_and_they_count_as_if_it_had() throws Exception {
        var page = brought(people.coordinatorOf(school));

        assertThat(page.select("caption").text()).isEqualTo(here(each, each));
        assertThat(page.select("tbody tr").text()).contains("Rescued " + teacher, "lesson 1", "Is here");
        assertThat(application.kept(teacher)).hasSize(each);
        assertThat(application.done(teacher))
                .containsExactly(pack.lessons().getFirst().id());
    }

    @Test
    void answers_of_people_elsewhere_are_left_out_and_the_coordinator_does_not_learn_whose_they_are() throws Exception {
        lessonDoneBy(stranger);

        var page = brought(people.coordinatorOf(school));

        assertThat(page.select("caption").text()).isEqualTo(here(each, 2 * each));
        assertThat(page.expectFirst("tbody tr").text()).contains("Somebody else", "not one of your people");
        assertThat(page.text()).doesNotContain("Rescued " + stranger);
        assertThat(application.kept(stranger)).isEmpty();
    }

    @Test
    void a_learner_brings_the_own_answers_and_nobody_elses() throws Exception {
        lessonDoneBy(stranger);

        var page = brought(PeopleFixture.signedIn(new PersonId(stranger)));

        assertThat(page.select("caption").text()).isEqualTo(here(each, 2 * each));
        assertThat(application.kept(stranger)).hasSize(each);
        assertThat(application.kept(teacher)).isEmpty();
    }

    @Test
    void a_file_that_is_brought_twice_and_was_sent_in_part_counts_once() throws Exception {
        var coordinator = people.coordinatorOf(school);
        brought(coordinator);
        var answered = database.sql("select count(*) from learning.answer where person_id = :person")
                .param("person", teacher)
                .query(Integer.class)
                .single();

        var again = brought(coordinator);

        assertThat(again.select("caption").text()).isEqualTo(here(each, each));
        assertThat(application.kept(teacher)).hasSize(each);
        assertThat(answered).isEqualTo(each - 2);
    }

    @Test
    void a_damaged_entry_is_refused_in_words_and_holds_nothing_else_back() throws Exception {
        file.getFirst().put("value", "no such answer");
        file.get(1).put("seq", "first");

        var page = brought(people.coordinatorOf(school));

        assertThat(page.select("tbody tr").eachText())
                .hasSize(each)
                .anyMatch(row -> row.contains("This question or answer is not in the lesson."))
                .anyMatch(row -> row.contains("This entry is damaged and cannot be read."))
                .anyMatch(row -> row.contains("Is here"));
    }

    @Test
    void who_brought_a_file_is_recorded_and_the_file_is_not_kept() throws Exception {
        var coordinator = people.coordinatorOf(school);

        brought(coordinator);

        assertThat(database.sql("""
                        select a.details ->> 'taken' from audit.entry a
                         where a.kind = 'learning.answers-brought' and a.actor = :actor
                        """)
                        .param("actor", coordinator.person().toString())
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactly(String.valueOf(each));
        assertThat(database.sql("select content is null from learning.answer_file where brought_by = :by")
                        .param("by", coordinator.person())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void nobody_brings_so_many_files_that_others_have_to_wait() throws Exception {
        var learner = PeopleFixture.signedIn(new PersonId(somebody(school)));
        for (var number = 0; number < AnswerFileController.FILES_IN_AN_HOUR; number++) {
            assertThat(send(learner, "[{}]".getBytes(StandardCharsets.UTF_8)).getStatus())
                    .isEqualTo(303);
        }

        var more = send(learner, "[{}]".getBytes(StandardCharsets.UTF_8));

        assertThat(more.getStatus()).isEqualTo(429);
        assertThat(more.getContentAsString()).contains("Wait an hour");
    }

    @Test
    void what_is_no_file_of_answers_is_refused_beside_the_field() throws Exception {
        var learner = PeopleFixture.signedIn(new PersonId(teacher));

        for (var wrong : List.of("", "course=1", "{}", "[]")) {
            var answer = send(learner, wrong.getBytes(StandardCharsets.UTF_8));

            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.getContentAsString())
                            .select(".govuk-error-summary a")
                            .attr("href"))
                    .isEqualTo("#file");
        }
        assertThat(page(learner, "/answer-files").select("table")).isEmpty();
    }
}
