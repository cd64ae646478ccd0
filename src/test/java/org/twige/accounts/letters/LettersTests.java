package org.twige.accounts.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.accounts.Visitor;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Role;
import org.twige.web.SignedIn;

@PageTest
class LettersTests {

    @Autowired
    private MockMvc server;

    @Autowired
    private JdbcClient database;

    private PeopleFixture nation;
    private InstitutionId district;
    private SignedIn coordinator;

    @BeforeEach
    void nation() {
        nation = new PeopleFixture(database);
        district = nation.institution();
        coordinator = nation.coordinatorOf(district);
    }

    @Test
    void a_coordinator_chooses_among_the_own_subtree_only() throws Exception {
        nation.person().at(nation.institution(district)).named("UWASE Own").save();
        nation.person().at(nation.institution()).named("UWASE Other").save();

        var page = choice(coordinator, district, "?words=uwase");

        assertThat(page.select(".govuk-checkboxes__label").eachText()).containsExactly("UWASE Own");
    }

    @Test
    void who_answers_for_another_place_finds_no_letters_here() throws Exception {
        var teacher = nation.personAt(district);
        var elsewhere = nation.coordinatorOf(nation.institution());

        for (var stranger : new SignedIn[] {
            elsewhere,
            PeopleFixture.signedIn(teacher),
            nation.official(Role.AUDITOR),
            new SignedIn(elsewhere.person(), "", "en", Set.of(Role.LEARNER, Role.COORDINATOR, Role.AUDITOR), "x")
        }) {
            assertThat(looks(stranger, district, "").getStatus()).isEqualTo(404);
            assertThat(writes(stranger, teacher).getStatus()).isEqualTo(404);
        }
    }

    @Test
    void a_letter_speaks_its_readers_language_and_its_code_opens_the_door() throws Exception {
        var teacher = nation.person()
                .at(district)
                .named("UWASE Letter")
                .speaking("rw")
                .save();

        var letter = letters(coordinator, teacher).select(".twige-letter");

        assertThat(letter.attr("lang")).isEqualTo("rw");
        assertThat(letter.text()).contains("Muraho UWASE Letter", "http://127.0.0.1");
        var facts = letter.select("dd").eachText();
        var visitor = new Visitor(server).opens("/activate");
        visitor.posts(
                "/activate", "staffNumber", facts.get(1), "code", facts.get(2), "password", "inka eshatu mu gishanga");
        assertThat(visitor.leadsTo()).isEqualTo("/");
    }

    @Test
    void the_answer_is_kept_nowhere() throws Exception {
        var answer = writes(coordinator, nation.personAt(district));

        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void somebody_outside_the_subtree_gets_no_letter_even_if_asked_for() throws Exception {
        var own = nation.personAt(district);
        var other =
                nation.person().at(nation.institution()).named("UWASE Other").save();

        var page = letters(coordinator, own, other);

        assertThat(page.select(".twige-letter")).hasSize(1);
        assertThat(page.text()).doesNotContain("UWASE Other").contains("1 person got no letter");
    }

    @Test
    void who_already_has_a_code_is_not_offered_again_at_first() throws Exception {
        var teacher = nation.person().at(district).named("UWASE Once").save();
        letters(coordinator, teacher);

        assertThat(choice(coordinator, district, "?words=once").select(".govuk-checkboxes__label"))
                .isEmpty();
        assertThat(choice(coordinator, district, "?words=once&group=never")
                        .select(".govuk-checkboxes__hint")
                        .text())
                .contains("has a code until");
    }

    @Test
    void everybody_on_a_page_is_ticked_by_a_link() throws Exception {
        nation.personAt(district);

        var page = choice(coordinator, district, "?all=1");

        assertThat(page.select("input[name=person]")).isNotEmpty().allMatch(box -> box.hasAttr("checked"));
    }

    @Test
    void nobody_ticked_and_more_than_two_hundred_are_said_to_be_wrong() throws Exception {
        assertThat(writes(coordinator).getStatus()).isEqualTo(422);

        var many = new PersonId[201];
        for (var i = 0; i < many.length; i++) {
            many[i] = new PersonId(UUID.randomUUID());
        }
        assertThat(writes(coordinator, many).getStatus()).isEqualTo(422);
    }

    @Test
    void the_record_says_who_made_how_many_codes_and_no_names() throws Exception {
        letters(coordinator, nation.personAt(district), nation.personAt(nation.institution()));

        var details = database.sql("""
                select details::text from audit.entry where kind = 'accounts.codes-made' and actor = :actor
                """)
                .param("actor", coordinator.person().toString())
                .query(String.class)
                .single();

        assertThat(details).contains("\"asked\"", "\"2\"", "\"made\"", "\"1\"").doesNotContain("Ineza");
    }

    private Document choice(SignedIn who, InstitutionId at, String query) throws Exception {
        return Jsoup.parse(looks(who, at, query).getContentAsString());
    }

    private MockHttpServletResponse looks(SignedIn who, InstitutionId at, String query) throws Exception {
        return server.perform(
                        get("/institutions/" + at + "/letters" + query).requestAttr(SignedIn.class.getName(), who))
                .andReturn()
                .getResponse();
    }

    private Document letters(SignedIn who, PersonId... persons) throws Exception {
        return Jsoup.parse(writes(who, persons).getContentAsString());
    }

    private MockHttpServletResponse writes(SignedIn who, PersonId... persons) throws Exception {
        var form = post("/institutions/" + district + "/letters")
                .requestAttr(SignedIn.class.getName(), who)
                .with(csrf());
        for (var person : persons) {
            form.param("person", person.toString());
        }
        return server.perform(form).andReturn().getResponse();
    }
}
