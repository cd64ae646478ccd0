package org.twige.credentials.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.CourseFixture;
import org.twige.courses.CourseId;
import org.twige.courses.PublishCourse;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Role;
import org.twige.web.SignedIn;

@PageTest
class ReviewRightsTests {

    @Autowired
    private MockMvc pages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    private PeopleFixture people;
    private EvidenceFixture evidence;
    private CourseId course;
    private InstitutionId school;
    private PersonId teacher;

    @BeforeEach
    void a_teacher_of_a_school() {
        people = new PeopleFixture(database);
        evidence = new EvidenceFixture(database);
        course = new CourseFixture(publication).publish().course();
        school = people.institution();
        teacher = people.personAt(school);
    }

    @Test
    void a_coordinator_who_is_an_auditor_as_well_reads_everywhere_and_decides_at_the_own_school_alone()
            throws Exception {
        var id = evidence.claimed(teacher, evidence.rule(course, "ALWAYS", null, null, true));
        var elsewhere = people.coordinatorAnd(Role.AUDITOR, people.institution());
        var here = people.coordinatorAnd(Role.AUDITOR, school);

        assertThat(forms(elsewhere, id)).isZero();
        assertThat(accept(elsewhere, id).getStatus()).isEqualTo(404);
        assertThat(evidence.value(id, "state")).isEqualTo("CLAIMED");
        assertThat(forms(here, id)).isEqualTo(1);
        assertThat(accept(here, id).getStatus()).isEqualTo(303);
        assertThat(evidence.value(id, "state")).isEqualTo("VERIFIED");
    }

    @Test
    void an_auditor_is_no_programme_office_and_decides_nothing_that_a_rule_keeps_from_coordinators() throws Exception {
        var id = evidence.claimed(teacher, evidence.rule(course));
        var here = people.coordinatorAnd(Role.AUDITOR, school);

        assertThat(forms(here, id)).isZero();
        assertThat(accept(here, id).getStatus()).isEqualTo(404);
        assertThat(evidence.value(id, "state")).isEqualTo("CLAIMED");
    }

    private int forms(SignedIn reader, UUID id) throws Exception {
        var answer = pages.perform(get("/evidence/" + id).requestAttr(SignedIn.class.getName(), reader))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString())
                .select("form[action$=/decisions]")
                .size();
    }

    private MockHttpServletResponse accept(SignedIn official, UUID id) throws Exception {
        return pages.perform(post("/evidence/" + id + "/decisions")
                        .param("decision", "ACCEPT")
                        .with(csrf())
                        .requestAttr(SignedIn.class.getName(), official))
                .andReturn()
                .getResponse();
    }
}
