package org.twige.credentials.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.twige.PageTest;
import org.twige.border.StoredFiles;
import org.twige.courses.CourseFixture;
import org.twige.courses.CourseId;
import org.twige.courses.PublishCourse;
import org.twige.credentials.reading.Certificates;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Role;
import org.twige.web.SignedIn;

@PageTest
class EvidenceTests {

    @Autowired
    private MockMvc pages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private ForgetFiles forget;

    @Autowired
    private StoredFiles files;

    private PeopleFixture people;
    private EvidenceFixture evidence;
    private CourseId course;
    private InstitutionId school;
    private PersonId teacher;
    private SignedIn me;
    private SignedIn office;
    private String names;

    @BeforeEach
    void a_teacher_with_a_certificate_of_an_invented_academy() {
        people = new PeopleFixture(database);
        evidence = new EvidenceFixture(database);
        course = new CourseFixture(publication).publish().course();
        school = people.institution();
        names = "Uwase " + word();
        teacher = people.person().named(names).at(school).save();
        me = PeopleFixture.signedIn(teacher);
        office = people.official(Role.PROGRAMME_OFFICE);
    }

    @Test
    void a_certificate_is_claimed_until_a_person_accepted_it() throws Exception {
        var rule = evidence.rule(course);
        var id = sent(me, rule, pdf(names));

        assertThat(value(id, "state")).isEqualTo("CLAIMED");
        assertThat(open(me, "/my-credentials").text()).contains("Proof from elsewhere", "Claimed");
        var review = open(office, "/evidence/" + id);
        assertThat(review.text())
                .contains(names, "The names stand on it.", "The date stands on it.", "Nobody else sent the same file.");

        assertThat(decide(office, id, "ACCEPT", "", "").getRedirectedUrl()).startsWith("/evidence?decided=");

        assertThat(value(id, "state")).isEqualTo("VERIFIED");
        assertThat(open(me, "/my-credentials").text())
                .contains("verified by an official on", "It is not a certificate of this service.");
    }

    @Test
    void a_form_sent_twice_keeps_one_certificate() throws Exception {
        var rule = evidence.rule(course);
        var file = pdf(names);

        assertThat(sent(me, rule, file)).isEqualTo(sent(me, rule, file));
    }

    @Test
    void a_refused_one_says_why_and_a_better_one_takes_its_place() throws Exception {
        var rule = evidence.rule(course);
        var id = sent(me, rule, pdf("Somebody Else"));

        assertThat(open(office, "/evidence/" + id).text()).contains("Other names stand on it");
        decide(office, id, "REFUSE", "OTHER_NAME", "Please send the one with your own names.");

        var page = open(me, "/my-evidence/" + id);
        assertThat(page.text())
                .contains("The names on it are not those of this person", "Please send the one with your own names.");
        var form = open(me, page.expectFirst("a[href^=/my-evidence/new]").attr("href"));
        assertThat(form.select("input[name=rule][checked]").val()).isEqualTo(rule.toString());
        assertThat(form.select("input[name=year]").val()).isEqualTo("2026");
        var better = send(me, form(rule, pdf(names)).param("replaces", id.toString()));
        assertThat(value(idOf(better), "replaces_id")).isEqualTo(id.toString());
        assertThat(open(me, "/my-evidence/" + id).text()).contains("You have sent a better one since.");
    }

    @Test
    void the_same_refused_file_is_not_taken_again() throws Exception {
        var rule = evidence.rule(course);
        var file = pdf("Somebody Else");
        decide(office, sent(me, rule, file), "REFUSE", "OTHER_NAME", "These are other names.");

        var again = send(me, form(rule, file));

        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(again.getContentAsString()).contains("You sent this same file before and it was refused");
    }

    @Test
    void two_reviewers_at_once_decide_once() throws Exception {
        var id = sent(me, evidence.rule(course), pdf(names));
        var other = people.official(Role.PROGRAMME_OFFICE);
        decide(office, id, "ACCEPT", "", "");

        var late = decide(other, id, "REFUSE", "NOT_GENUINE", "It does not look right to me.");

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString()).contains("Somebody was faster", "It does not look right to me.");
        assertThat(value(id, "state")).isEqualTo("VERIFIED");
    }

    @Test
    void a_refusal_needs_a_reason_and_words() throws Exception {
        var id = sent(me, evidence.rule(course), pdf(names));

        var answer = decide(office, id, "REFUSE", "", "no");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.getContentAsString())
                        .select(".govuk-error-summary a")
                        .eachAttr("href"))
                .containsExactly("#reason", "#words");
        assertThat(value(id, "state")).isEqualTo("CLAIMED");
    }

    @Test
    void nobody_looks_at_their_own() throws Exception {
        var official = PeopleFixture.signedIn(new PersonId(office.person()), Role.PROGRAMME_OFFICE);
        var id = sent(official, evidence.rule(course), pdf(names));

        assertThat(status(official, "/evidence/" + id)).isEqualTo(404);
        assertThat(decide(official, id, "ACCEPT", "", "").getStatus()).isEqualTo(404);
    }

    @Test
    void somebody_elses_proof_does_not_exist() throws Exception {
        var id = sent(me, evidence.rule(course), pdf(names));
        var stranger = PeopleFixture.signedIn(people.personAt(school));

        assertThat(status(stranger, "/my-evidence/" + id)).isEqualTo(404);
        assertThat(pages.perform(post("/my-evidence/" + id + "/withdrawal")
                                .with(csrf())
                                .requestAttr(SignedIn.class.getName(), stranger))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(status(stranger, "/evidence/" + id)).isGreaterThanOrEqualTo(400);
    }

    @Test
    void a_coordinator_decides_only_in_scope_and_only_if_the_rule_says_so() throws Exception {
        var theirs = people.coordinatorOf(school);
        var elsewhere = people.coordinatorOf(people.institution());
        var open = sent(me, evidence.rule(course, "ALWAYS", null, null, true), pdf(names));
        var second = new CourseFixture(publication).publish().course();
        var closed = sent(me, evidence.rule(second), pdf(names, "second"));

        assertThat(status(theirs, "/evidence/" + open)).isEqualTo(200);
        assertThat(status(elsewhere, "/evidence/" + open)).isEqualTo(404);
        assertThat(status(theirs, "/evidence/" + closed)).isEqualTo(404);
        assertThat(open(theirs, "/evidence").text()).contains(names);
        assertThat(open(elsewhere, "/evidence").text()).doesNotContain(names);
        assertThat(decide(elsewhere, open, "ACCEPT", "", "").getStatus()).isEqualTo(404);
    }

    @Test
    void the_same_picture_of_two_people_saved_again_smaller_is_flagged_for_a_reviewer_and_decided_by_nobody()
            throws Exception {
        var rule = evidence.rule(course, "SAMPLE", 1, null, false);
        var picture = Certificates.image(pdf(names), 1_600);
        var other = people.person().named("Mugisha " + word()).at(school).save();
        var first = sent(me, rule, Certificates.png(picture));
        var second =
                sent(PeopleFixture.signedIn(other), rule, Certificates.jpeg(Certificates.scaled(picture, 700), 0.4));

        assertThat(List.of(value(first, "flagged"), value(second, "flagged"))).containsOnly("true");
        assertThat(List.of(value(first, "state"), value(second, "state"))).containsOnly("CLAIMED");
        assertThat(open(office, "/evidence/" + second).text())
                .contains("The same from somebody else", names, "It looks the same.", "made for a whole group");
        assertThat(open(me, "/my-evidence/" + first).text()).doesNotContain("Mugisha");
    }

    @Test
    void the_same_file_of_two_people_flags_even_one_that_was_verified_before() throws Exception {
        var rule = evidence.rule(course);
        var file = pdf(names);
        var first = sent(me, rule, file);
        decide(office, first, "ACCEPT", "", "");
        sent(PeopleFixture.signedIn(people.personAt(school)), rule, file);

        assertThat(value(first, "flagged")).isEqualTo("true");
        assertThat(value(first, "state")).isEqualTo("VERIFIED");

        decide(office, first, "KEEP", "", "It is hers: the names are on it.");

        assertThat(value(first, "flagged")).isEqualTo("false");
        assertThat(value(first, "state")).isEqualTo("VERIFIED");
    }

    @Test
    void certificates_of_one_design_with_other_names_are_not_flagged() throws Exception {
        var rule = evidence.rule(course);
        var other =
                people.person().named("Gatete Imaginary " + word()).at(school).save();
        var first = sent(me, rule, pdf("Uwase Invented"));
        var second = sent(PeopleFixture.signedIn(other), rule, pdf("Gatete Imaginary"));

        assertThat(List.of(value(first, "flagged"), value(second, "flagged"))).containsOnly("false");
    }

    @Test
    void a_rule_that_draws_a_sample_verifies_what_is_not_drawn_and_always_the_same() throws Exception {
        var rule = evidence.rule(course, "SAMPLE", 50, null, false);
        var states = new TreeSet<String>();
        for (var i = 0; i < 12; i++) {
            var somebody =
                    people.person().named("Keza Number" + word()).at(school).save();
            var id = sent(PeopleFixture.signedIn(somebody), rule, pdf(nameOf(somebody)));
            states.add(value(id, "state"));
        }

        assertThat(states).containsExactly("CLAIMED", "VERIFIED");
    }

    @Test
    void what_a_machine_cannot_read_is_looked_at_by_a_person_whatever_the_sample() throws Exception {
        var rule = evidence.rule(course, "SAMPLE", 1, null, false);

        var id = sent(me, rule, Certificates.png(Certificates.image(pdf(names), 900)));

        assertThat(value(id, "state")).isEqualTo("CLAIMED");
        assertThat(open(office, "/evidence/" + id).text()).contains("The names cannot be read by a machine.");
    }

    @Test
    void who_takes_it_back_leaves_no_file() throws Exception {
        var id = sent(me, evidence.rule(course), pdf(names));

        pages.perform(
                post("/my-evidence/" + id + "/withdrawal").with(csrf()).requestAttr(SignedIn.class.getName(), me));

        assertThat(value(id, "state")).isEqualTo("WITHDRAWN");
        assertThat(value(id, "original_id") + value(id, "picture_id")).isEmpty();
        assertThat(value(id, "sha256")).hasSize(64);
        assertThat(status(office, "/evidence/" + id)).isEqualTo(404);
    }

    @Test
    void a_year_after_the_decision_the_files_go_and_the_hash_stays() throws Exception {
        var old = sent(me, evidence.rule(course), pdf(names));
        decide(office, old, "REFUSE", "NOT_READABLE", "It is too blurred to read.");
        var file = UUID.fromString(value(old, "original_id"));
        evidence.decidedMonthsAgo(old, 13);
        var second = new CourseFixture(publication).publish().course();
        var fresh = sent(me, evidence.rule(second), pdf(names, "fresh"));
        decide(office, fresh, "ACCEPT", "", "");

        while (forget.forgetOld() > 0) {
            assertThat(value(old, "original_id")).isEmpty();
        }

        assertThat(value(old, "original_id") + value(old, "picture_id")).isEmpty();
        assertThat(value(old, "sha256")).hasSize(64);
        assertThat(files.find(file)).isEmpty();
        assertThat(value(fresh, "original_id")).isNotEmpty();
        assertThat(open(me, "/my-evidence/" + old).text()).contains("The file is no longer kept.");
    }

    @Test
    void what_is_wrong_is_said_and_what_was_typed_stays() throws Exception {
        var rule = evidence.rule(course);
        var svg = send(me, form(rule, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8)));
        var nothing = send(me, multipart("/my-evidence"));

        assertThat(svg.getContentAsString()).contains("is neither a PDF, a PNG or JPEG picture nor a badge");
        assertThat(Jsoup.parse(svg.getContentAsString())
                        .select("input[name=year]")
                        .val())
                .isEqualTo("2026");
        assertThat(Jsoup.parse(nothing.getContentAsString())
                        .select(".govuk-error-summary a")
                        .eachAttr("href"))
                .containsExactly("#rule", "#completed");
    }

    private byte[] pdf(String holder, String... more) {
        return Certificates.pdf(
                "This certifies that",
                holder,
                "completed AI for Everyone",
                "on 5 June 2026",
                "Example Academy" + String.join(" ", more));
    }

    private AbstractMockHttpServletRequestBuilder<?> form(UUID rule, byte[] file) {
        return multipart("/my-evidence")
                .file(new MockMultipartFile("file", "certificate.exe", "text/plain", file))
                .param("rule", rule.toString())
                .param("day", "5")
                .param("month", "6")
                .param("year", "2026");
    }

    private UUID sent(SignedIn who, UUID rule, byte[] file) throws Exception {
        return idOf(send(who, form(rule, file)));
    }

    private MockHttpServletResponse send(SignedIn who, AbstractMockHttpServletRequestBuilder<?> form) throws Exception {
        return pages.perform(form.with(csrf()).requestAttr(SignedIn.class.getName(), who))
                .andReturn()
                .getResponse();
    }

    private static UUID idOf(MockHttpServletResponse answer) throws Exception {
        var address = answer.getRedirectedUrl();
        assertThat(address).as(answer.getContentAsString()).isNotNull();
        return UUID.fromString(String.valueOf(address).substring("/my-evidence/".length()));
    }

    private MockHttpServletResponse decide(SignedIn who, UUID id, String decision, String reason, String words)
            throws Exception {
        var form = post("/evidence/" + id + "/decisions").with(csrf()).requestAttr(SignedIn.class.getName(), who);
        Map.of("decision", decision, "reason", reason, "words", words)
                .forEach((name, value) -> form.param(name, value));
        return pages.perform(form).andReturn().getResponse();
    }

    private Document open(SignedIn who, String address) throws Exception {
        var answer = pages.perform(get(address).requestAttr(SignedIn.class.getName(), who))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private int status(SignedIn who, String address) throws Exception {
        return pages.perform(get(address).requestAttr(SignedIn.class.getName(), who))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String value(UUID id, String column) {
        return evidence.value(id, column);
    }

    private String nameOf(PersonId person) {
        return database.sql("select names from people.report_person where person_id = :id")
                .param("id", person.value())
                .query(String.class)
                .single();
    }

    /** Made of letters: names hold no figures. */
    private static String word() {
        return UUID.randomUUID().toString().replaceAll("[0-9-]", "");
    }
}
