package org.twige.people.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.country.Vocabulary;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Role;
import org.twige.web.SignedIn;

@PageTest
class IdentityPagesTests {

    @Autowired
    private MockMvc server;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Country country;

    private PeopleFixture nation;
    private InstitutionId clinic;
    private SignedIn office;
    private PersonId nurse;
    private String kind;

    @BeforeEach
    void a_nurse() {
        nation = new PeopleFixture(database);
        clinic = nation.institution();
        office = nation.official(Role.PROGRAMME_OFFICE);
        nurse = nation.personAt(clinic);
        kind = country.vocabulary().identifiers().stream()
                .filter(identifier -> identifier.pattern().isBlank())
                .map(Vocabulary.Identifier::code)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_number_issued_again_ends_the_old_one_and_neither_is_kept_or_shown() throws Exception {
        var old = number();
        var fresh = number();
        assertThat(record(nurse, old, "2020").getStatus()).isEqualTo(303);
        assertThat(record(nurse, fresh, "2026").getStatus()).isEqualTo(303);

        var page = open(office, address(nurse));

        assertThat(page).contains(end(old), end(fresh)).doesNotContain(old).doesNotContain(fresh);
        assertThat(database.sql("""
                        select string_agg(last3 || ' ' || valid_from || ' ' || coalesce(valid_to::text, 'on'), ', '
                                          order by valid_from)
                          from people.identifier where person_id = :person
                        """)
                        .param("person", nurse.value())
                        .query(String.class)
                        .single())
                .isEqualTo(end(old) + " 2020-03-02 2026-03-01, " + end(fresh) + " 2026-03-02 on");
        assertThat(database.sql("select count(*) from people.identifier i where i::text ilike '%' || :number || '%'")
                        .param("number", fresh)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_number_sent_twice_is_recorded_once() throws Exception {
        var number = number();

        record(nurse, number, "2026");
        record(nurse, number, "2026");

        assertThat(database.sql(
                                "select count(*) from audit.entry where kind = 'identifier.recorded' and subject = :who")
                        .param("who", "person:" + nurse)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_number_of_somebody_else_is_refused_and_leads_to_the_pair() throws Exception {
        var number = number();
        var other = nation.personAt(clinic);
        record(other, number, "2020");

        var answer = record(nurse, number, "2026");

        assertThat(answer.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#number-error").text()).contains("somebody else");
        assertThat(page.outerHtml()).doesNotContain(number);
        var pair = page.select("main a[href^=/duplicates/]").attr("href");
        assertThat(open(office, pair)).contains("the identity number of one was given for the other");
    }

    @Test
    void a_number_that_cannot_be_one_and_a_day_to_come_are_said_at_their_fields() throws Exception {
        var answer = record(nurse, "?", "2999");

        var page = Jsoup.parse(answer.getContentAsString());
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#number", "#from-day");
        assertThat(page.select("input[name=year]").val()).isEqualTo("2999");
    }

    @Test
    void a_coordinator_sees_kinds_and_days_but_no_signs_and_records_nothing() throws Exception {
        var number = number();
        record(nurse, number, "2020");
        var coordinator = nation.coordinatorOf(clinic);

        var page = open(coordinator, address(nurse));

        assertThat(page).doesNotContain("ends in").doesNotContain("name=\"number\"");
        assertThat(page).contains("2020");
        assertThat(status(coordinator, post(address(nurse)).with(csrf()))).isEqualTo(404);
        assertThat(status(nation.coordinatorOf(nation.institution()), get(address(nurse))))
                .isEqualTo(404);
    }

    @Test
    void two_records_are_compared_merged_and_separated_on_pages() throws Exception {
        var other = nation.personAt(clinic);
        var pair = pair(nurse, other);
        assertThat(open(office, "/duplicates?at=" + nation.code(clinic)))
                .contains("same names in another order or spelling; same phone");
        var compared = Jsoup.parse(open(office, "/duplicates/" + pair));
        assertThat(compared.select("input[name=kept][checked]").val()).isEqualTo(nurse.toString());

        var merged = send(office, "/duplicates/" + pair, "decision", "SAME", "kept", nurse.toString());

        var merge = String.valueOf(merged.getRedirectedUrl());
        assertThat(open(office, merge)).contains("the two records are one person");
        assertThat(open(office, address(nurse))).contains("Records of this person");
        assertThat(status(office, get("/people/" + other))).isEqualTo(404);
        assertThat(send(office, "/duplicates/" + pair, "decision", "SAME", "kept", nurse.toString())
                        .getRedirectedUrl())
                .isEqualTo("/duplicates?told=faster");

        send(office, merge + "/separation");

        assertThat(open(office, merge)).contains("two people again");
        assertThat(send(office, merge + "/separation").getStatus()).isEqualTo(422);
        assertThat(status(office, get("/people/" + other))).isEqualTo(200);
    }

    @Test
    void without_a_record_that_stays_the_form_says_so() throws Exception {
        var answer = send(office, "/duplicates/" + pair(nurse, nation.personAt(clinic)), "decision", "SAME");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.getContentAsString())
                        .select(".govuk-error-summary a")
                        .attr("href"))
                .isEqualTo("#kept");
    }

    @Test
    void a_pair_of_others_does_not_exist() throws Exception {
        var pair = pair(nurse, nation.personAt(clinic));
        var coordinator = nation.coordinatorOf(nation.institution());

        assertThat(status(coordinator, get("/duplicates/" + pair))).isEqualTo(404);
        assertThat(send(coordinator, "/duplicates/" + pair, "decision", "DIFFERENT")
                        .getStatus())
                .isEqualTo(404);
        assertThat(open(coordinator, "/duplicates")).doesNotContain(pair.toString());
        assertThat(send(coordinator, "/duplicates/selection", "pair", pair.toString())
                        .getRedirectedUrl())
                .isEqualTo("/merges?done=0&waiting=0&left=1");
    }

    @Test
    void chosen_pairs_are_looked_at_before_they_are_merged() throws Exception {
        var pair = pair(nurse, nation.personAt(clinic));
        assertThat(open(office, "/duplicates/selection?pair=" + pair)).contains("1 pair is");

        var answer = send(office, "/duplicates/selection", "pair", pair.toString());

        assertThat(answer.getRedirectedUrl()).isEqualTo("/merges?done=1&waiting=0&left=0");
        assertThat(open(office, "/merges?done=1")).contains("Merged: 1.");
    }

    private UUID pair(PersonId one, PersonId two) {
        return database.sql("""
                insert into people.likeness (first_id, second_id, by_phone, by_birth_year, found_at, score, reasons)
                values (least(cast(:one as uuid), :two), greatest(cast(:one as uuid), :two), true, true,
                        '2026-11-01T00:00:00Z', 60, array['names-order', 'phone'])
                returning id
                """)
                .param("one", one.value())
                .param("two", two.value())
                .query(UUID.class)
                .single();
    }

    private MockHttpServletResponse record(PersonId person, String number, String year) throws Exception {
        return send(office, address(person), "kind", kind, "number", number, "day", "2", "month", "3", "year", year);
    }

    private static String number() {
        return ("X" + UUID.randomUUID().toString().replace("-", ""))
                .substring(0, 20)
                .toUpperCase(Locale.ROOT);
    }

    private static String end(String number) {
        return number.substring(number.length() - 3);
    }

    private static String address(PersonId person) {
        return "/people/" + person + "/identity";
    }

    private MockHttpServletResponse send(SignedIn me, String address, String... fields) throws Exception {
        var form = post(address).with(csrf()).param("lang", "en");
        for (var at = 0; at < fields.length; at += 2) {
            form.param(fields[at], fields[at + 1]);
        }
        return server.perform(form.requestAttr(SignedIn.class.getName(), me))
                .andReturn()
                .getResponse();
    }

    private int status(SignedIn me, MockHttpServletRequestBuilder request) throws Exception {
        return server.perform(request.requestAttr(SignedIn.class.getName(), me))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String open(SignedIn me, String address) throws Exception {
        var separator = address.contains("?") ? "&" : "?";
        var answer = server.perform(get(address + separator + "lang=en").requestAttr(SignedIn.class.getName(), me))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }
}
