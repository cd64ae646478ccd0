package org.twige.learning.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.twige.PageTest;
import org.twige.courses.CourseFixture;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.courses.PublishCourse.Answer;
import org.twige.courses.Version;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.SignedIn;
import tools.jackson.databind.json.JsonMapper;

@PageTest
class PackTests {

    private static final int LARGEST = 80 * 1024;

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    @Autowired
    private Packs packs;

    private final JsonMapper json = new JsonMapper();
    private final String slug = CourseFixture.newSlug();
    private Path folder;
    private Version version;
    private PersonId person;

    @BeforeEach
    void somebody_opens_a_course() {
        folder = CourseFixture.folder(slug);
        version = new CourseFixture(publication).publish(folder);
        var people = new PeopleFixture(database);
        person = people.personAt(people.root());
    }

    private MockHttpServletResponse asked(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.requestAttr(SignedIn.class.getName(), PeopleFixture.signedIn(person)))
                .andReturn()
                .getResponse();
    }

    private Document offer() throws Exception {
        return Jsoup.parse(asked(get("/learn/" + slug + "/offline?lang=rw")).getContentAsString());
    }

    private MockHttpServletResponse taken(Document offer) throws Exception {
        var request = post("/learn/" + slug + "/offline");
        offer.select("#take input").forEach(field -> request.param(field.attr("name"), field.attr("value")));
        return asked(request);
    }

    @Test
    void the_page_says_how_much_is_downloaded_and_leads_to_a_pack_with_the_hash_it_names() throws Exception {
        var offer = offer();

        var pack = asked(get(String.valueOf(taken(offer).getRedirectedUrl())));

        var hash = MessageDigest.getInstance("SHA-256").digest(pack.getContentAsByteArray());
        assertThat(offer.select("#take").attr("data-hash"))
                .isEqualTo(HexFormat.of().formatHex(hash));
        assertThat(offer.select("#take button").text()).matches("Manura iri somo \\(KB \\d+\\)");
        assertThat(pack.getHeader("Cache-Control")).contains("private", "immutable");
        var read = json.readTree(pack.getContentAsByteArray());
        assertThat(read.path("language").asString()).isEqualTo("rw");
        assertThat(read.path("lessons").size()).isEqualTo(2);
        assertThat(read.path("media").get(0).path("bytes").asInt()).isPositive();
    }

    @Test
    void a_pack_is_signed_with_a_published_key_and_one_changed_byte_shows() throws Exception {
        var pack = asked(get(String.valueOf(taken(offer()).getRedirectedUrl())));
        var keys = asked(get("/.well-known/jwks.json")).getContentAsString();
        var seal = String.valueOf(pack.getHeader("Twige-Signature"));
        var content = pack.getContentAsByteArray();

        assertThat(PhoneSeal.isOf("pack+jws", seal, content, keys)).isTrue();
        assertThat(PhoneSeal.isOf("form+jws", seal, content, keys)).isFalse();
        for (var at : List.of(0, content.length / 2, content.length - 1)) {
            var changed = content.clone();
            changed[at] ^= 1;
            assertThat(PhoneSeal.isOf("pack+jws", seal, changed, keys)).isFalse();
        }
    }

    @Test
    void a_download_is_written_down_with_our_time() throws Exception {
        taken(offer());

        assertThat(database.sql(
                                "select count(*) from learning.pack_download where person_id = :person and version_id = :version")
                        .param("person", person.value())
                        .param("version", version.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_pack_stays_the_same_when_the_course_changes_and_a_browser_that_has_it_is_told_so() throws Exception {
        var address = String.valueOf(taken(offer()).getRedirectedUrl());
        var before = asked(get(address));
        CourseFixture.change(folder, "course.yaml", "change-class: minor", "change-class: material");
        CourseFixture.change(folder, "lessons/01-first.en.md", "Twelve letters", "Thirteen letters");
        new CourseFixture(publication).publish(folder);

        assertThat(asked(get(address)).getContentAsByteArray()).isEqualTo(before.getContentAsByteArray());
        assertThat(asked(get(address).header("If-None-Match", String.valueOf(before.getHeader("ETag"))))
                        .getStatus())
                .isEqualTo(304);
    }

    @Test
    void there_is_no_pack_of_another_course_or_in_a_language_without_lessons() throws Exception {
        var other = new CourseFixture(publication).publish();

        assertThat(asked(get("/packs/" + slug + "/" + other.id().value() + "/en.json"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(asked(get("/packs/" + slug + "/" + version.id().value() + "/sw.json"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void without_scripts_the_page_says_that_everything_works_online_and_offers_no_button() throws Exception {
        var offer = offer();

        assertThat(offer.select("#take[hidden]")).hasSize(1);
        assertThat(offer.select("#online:not([hidden])").text()).contains("interineti");
    }

    @Test
    void every_pack_of_the_curriculum_is_small_and_says_nothing_about_right_answers() {
        for (var course : curriculum()) {
            for (var language : course.description().languages()) {
                var slugOf = courses.published().stream()
                        .filter(one -> one.id().equals(course.course()))
                        .findFirst()
                        .orElseThrow();
                var pack = packs.of(slugOf, course.id(), language).orElseThrow();

                assertThat(pack.compressed().length)
                        .as(slugOf.slug() + " " + language)
                        .isLessThan(LARGEST);
                assertSaysNothing(new String(pack.json(), java.nio.charset.StandardCharsets.UTF_8), course, language);
                System.out.printf(
                        "Pack %s %s: %d bytes gzip, %d KB of drawings%n",
                        slugOf.slug(), language, pack.compressed().length, pack.mediaKilobytes());
            }
        }
    }

    private void assertSaysNothing(String pack, Version version, String language) {
        var read = json.readTree(pack);
        read.path("lessons")
                .forEach(lesson -> lesson.path("blocks")
                        .forEach(block -> block.path("choices")
                                .forEach(choice ->
                                        assertThat(choice.propertyNames()).containsExactlyInAnyOrder("id", "html"))));
        for (var lesson : courses.lessons(version.id())) {
            for (var block : courses.blocks(version.id(), lesson.id(), language)) {
                block.choices()
                        .forEach(choice -> assertThat(pack)
                                .doesNotContain(json.writeValueAsString(
                                        choice.explanation().html())));
            }
        }
    }

    private List<Version> curriculum() {
        try (var all = Files.list(Path.of("curriculum"))) {
            return all.filter(course -> Files.exists(course.resolve("course.yaml")))
                    .flatMap(this::published)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Version> published(Path course) {
        return switch (publication.publish(course)) {
            case Answer.Published published -> Stream.of(published.version());
            case Answer.Unchanged unchanged -> courses.version(unchanged.version()).stream();
            case Answer.Refused refused -> throw new AssertionError(refused.problems());
        };
    }
}
