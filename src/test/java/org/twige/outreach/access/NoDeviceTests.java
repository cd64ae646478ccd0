package org.twige.outreach.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.twige.PageTest;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.people.identity.MergeFixture;
import org.twige.web.SignedIn;

@PageTest
class NoDeviceTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private BeanFactory beans;

    private PeopleFixture people;
    private SignedIn coordinator;
    private PersonId unreached;
    private PersonId withPhone;

    @BeforeEach
    void a_school_where_one_has_a_phone_and_one_has_nothing() {
        people = new PeopleFixture(database);
        var school = people.institution();
        coordinator = people.coordinatorOf(school);
        signedInOnce(new PersonId(coordinator.person()));
        unreached = somebody("MUTESI Urugero", school);
        withPhone = somebody("KAMANA Urugero", school);
        database.sql("insert into people.contact (person_id, kind, value) values (:id, 'phone', :phone)")
                .param("id", withPhone.value())
                .param("phone", "+25070" + Math.abs(withPhone.hashCode() % 10_000_000))
                .update();
    }

    private PersonId somebody(String names, InstitutionId school) {
        return people.person().named(names).at(school).save();
    }

    private void signedInOnce(PersonId person) {
        database.sql("""
                insert into accounts.account (person_id, activated_at, last_sign_in_at) values (:id, now(), now())
                """).param("id", person.value()).update();
    }

    @Test
    void who_has_no_mail_and_no_phone_and_never_signed_in_is_on_the_list() throws Exception {
        var page = open(coordinator, "/no-device");

        assertThat(page.text())
                .contains("1 person", "MUTESI Urugero", "no mail, no phone, never signed in", "nothing arranged")
                .doesNotContain("KAMANA Urugero");
    }

    @Test
    void who_signs_in_leaves_the_list() throws Exception {
        signedInOnce(unreached);

        assertThat(open(coordinator, "/no-device").text()).contains("Everybody here can be reached.");
    }

    @Test
    void a_person_says_that_they_have_no_device_and_the_coordinator_reads_it() throws Exception {
        var kamana = PeopleFixture.signedIn(withPhone);

        var page = send(kamana, open(kamana, "/my-device"), "/my-device", "has", "false");

        assertThat(page.text()).contains("You said that you have no device.");
        assertThat(open(coordinator, "/no-device").text()).contains("KAMANA Urugero", "says: no device");
        send(kamana, open(kamana, "/my-device"), "/my-device", "has", "true");
        assertThat(open(coordinator, "/no-device").text()).doesNotContain("KAMANA Urugero");
    }

    @Test
    void a_coordinator_marks_somebody_and_notes_what_is_arranged_and_takes_it_back() throws Exception {
        var page = send(coordinator, open(coordinator, "/no-device"), "/marks", "staffNo", staffNo(withPhone));
        assertThat(page.text()).contains("2 people", "a coordinator says: no device");

        page = send(coordinator, page, "/no-device", "person", withPhone.value().toString(), "act", "CLASS");
        page = send(coordinator, page, "/no-device", "person", withPhone.value().toString(), "act", "CLASS");
        assertThat(page.select("label:contains(KAMANA) + .govuk-hint").text()).contains("class");
        assertThat(open(coordinator, "/no-device?open=true").text())
                .contains("MUTESI Urugero")
                .doesNotContain("KAMANA Urugero");

        send(coordinator, page, "/no-device", "person", withPhone.value().toString(), "act", "TAKE_BACK");
        assertThat(open(coordinator, "/no-device?open=true").text()).contains("KAMANA Urugero");
    }

    @Test
    void who_ticks_nobody_or_says_nothing_about_them_is_told_so_and_keeps_the_ticks() throws Exception {
        var asked = open(coordinator, "/no-device?open=true");

        var noAct = send(
                coordinator, asked, "/no-device", "person", unreached.value().toString());
        var nobody = send(coordinator, asked, "/no-device", "act", "PAPER");

        assertThat(noAct.select(".govuk-error-summary").text()).contains("Choose what to note about them");
        assertThat(noAct.select("input[name=person]").hasAttr("checked")).isTrue();
        assertThat(nobody.select(".govuk-error-summary").text()).contains("Tick the people whom it is about");
        assertThat(nobody.select("input[name=act][checked]").val()).isEqualTo("PAPER");
        assertThat(nobody.text()).contains("Show all");
    }

    @Test
    void who_says_neither_yes_nor_no_about_their_device_is_asked_again() throws Exception {
        var kamana = PeopleFixture.signedIn(withPhone);

        var asked = send(kamana, open(kamana, "/my-device"), "/my-device");
        var answered = send(kamana, asked, "/my-device", "has", "true");

        assertThat(asked.select(".govuk-error-summary a[href=#has]").text()).isEqualTo("Choose yes or no");
        assertThat(answered.text()).contains("Saved. You can change it at any time.");
    }

    @Test
    void the_page_of_the_office_tells_a_coordinator_for_how_many_nothing_is_arranged() throws Exception {
        assertThat(open(coordinator, "/office")
                        .select("li:has(a[href=/no-device])")
                        .text())
                .contains("1");

        send(
                coordinator,
                open(coordinator, "/no-device"),
                "/no-device",
                "person",
                unreached.value().toString(),
                "act",
                "PAPER");

        assertThat(open(coordinator, "/office")
                        .select("li:has(a[href=/no-device])")
                        .text())
                .doesNotContain("1");
    }

    @Test
    void what_was_arranged_under_two_records_of_one_person_is_shown_together_and_counts_as_arranged() throws Exception {
        var second = somebody("MUTESI Urugero", people.institution());
        arranged(unreached, "PAPER");
        arranged(second, "CLASS");
        new MergeFixture(beans).merge(unreached, second);

        assertThat(open(coordinator, "/no-device")
                        .select("label:contains(MUTESI) + .govuk-hint")
                        .text())
                .contains("class", "paper")
                .doesNotContain("nothing arranged");
        assertThat(open(coordinator, "/no-device?open=true").text()).doesNotContain("MUTESI");
    }

    private void arranged(PersonId person, String kind) {
        database.sql("""
                insert into outreach.arrangement (person_id, kind, made_by, made_at) values (:person, :kind, :by, now())
                """)
                .param("person", person.value())
                .param("kind", kind)
                .param("by", coordinator.person())
                .update();
    }

    @Test
    void a_colleague_of_another_school_gets_nothing_and_changes_nothing() throws Exception {
        var other = people.coordinatorOf(people.institution());
        var page = open(other, "/no-device");
        assertThat(page.text()).doesNotContain("MUTESI Urugero");

        var refused = send(other, page, "/marks", "staffNo", staffNo(withPhone));
        assertThat(refused.text()).contains("Nobody you answer for has this staff number");
        send(other, page, "/no-device", "person", unreached.value().toString(), "act", "HAS_DEVICE");

        assertThat(open(coordinator, "/no-device").text())
                .contains("MUTESI Urugero", "nothing arranged")
                .doesNotContain("KAMANA Urugero");
        assertThat(csv(other)).doesNotContain("MUTESI Urugero");
    }

    @Test
    void the_list_is_saved_as_a_table_and_the_audit_tells_of_it() throws Exception {
        assertThat(csv(coordinator)).contains("MUTESI Urugero," + staffNo(unreached));

        assertThat(database.sql("select count(*) from audit.entry where kind = 'no-device.taken' and actor = :me")
                        .param("me", coordinator.person().toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private String csv(SignedIn me) throws Exception {
        return answer(me, get("/no-device.csv")).getContentAsString();
    }

    private String staffNo(PersonId person) {
        return database.sql("select staff_no from people.person where id = :id")
                .param("id", person.value())
                .query(String.class)
                .single();
    }

    private Document open(SignedIn me, String address) throws Exception {
        var request = get(URI.create(address + (address.contains("?") ? "&" : "?") + "lang=en"));
        return Jsoup.parse(answer(me, request).getContentAsString());
    }

    private Document send(SignedIn me, Document page, String ending, String... fields) throws Exception {
        var form = Optional.ofNullable(page.selectFirst("form[method=post][action$=" + ending + "]"))
                .orElseThrow(() -> new IllegalArgumentException("no form for " + ending + " in " + page.text()));
        var request = post(form.attr("action")).queryParam("lang", "en");
        form.select("input[type=hidden]").forEach(field -> request.param(field.attr("name"), field.val()));
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        var answer = answer(me, request);
        var next = answer.getRedirectedUrl();
        return next == null ? Jsoup.parse(answer.getContentAsString()) : open(me, next);
    }

    private MockHttpServletResponse answer(SignedIn me, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.requestAttr(SignedIn.class.getName(), me).secure(true))
                .andReturn()
                .getResponse();
    }
}
