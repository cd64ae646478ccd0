package org.twige.outreach.wishes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.outreach.channels.ChannelKind;
import org.twige.people.PeopleFixture;
import org.twige.web.Role;
import org.twige.web.SignedIn;

@PageTest
class MyMessagesTest {

    @Autowired
    private MockMvc pages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Wishes wishes;

    @Autowired
    private Country country;

    @Autowired
    private Clock clock;

    private SignedIn me;
    private String mailbox;

    @BeforeEach
    void somebody_with_a_mailbox() {
        var people = new PeopleFixture(database);
        var person = people.personAt(people.institution());
        me = PeopleFixture.signedIn(person, Role.LEARNER);
        mailbox = "m" + UUID.randomUUID() + "@example.org";
        contact("email", mailbox);
    }

    @Test
    void who_never_chose_gets_thanks_and_no_week_and_reads_what_always_comes() throws Exception {
        var page = read();

        assertThat(page.text()).contains(mailbox, "always come");
        assertThat(page.select("input[name=wanted][checked]").eachAttr("value")).containsExactly("thanks");
        assertThat(page.select("input[name=way]").eachAttr("type"))
                .as("there is one way only")
                .containsExactly("hidden");
    }

    @Test
    void who_has_two_ways_chooses_one_of_them_and_an_hour_and_what_they_want() throws Exception {
        contact("phone", "+25078" + (mailbox.hashCode() & 0xFFFFF));
        assertThat(read().select("input[name=way]").eachAttr("value")).containsExactly("", "EMAIL", "SMS");

        var answer = send(
                post("/my-messages").param("way", "SMS").param("hour", "12").param("wanted", "week"));

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(wishes.of(me.person())).isEqualTo(new Wish(ChannelKind.SMS, 12, false, true, null));
        assertThat(read().select("input[checked]").eachAttr("value")).containsExactly("SMS", "12", "week");
    }

    @Test
    void a_pause_lasts_thirty_days_however_often_the_page_is_saved_and_can_be_ended() throws Exception {
        var until = today().plusDays(3);
        send(post("/my-messages").param("wanted", "thanks", "pause"));
        assertThat(wishes.of(me.person()).pausedUntil()).isEqualTo(today().plusDays(30));
        database.sql("update outreach.preference set paused_until = :until where person_id = :person")
                .param("until", until)
                .param("person", me.person())
                .update();

        send(post("/my-messages").param("wanted", "thanks", "pause"));
        assertThat(wishes.of(me.person()).pausedUntil()).isEqualTo(until);
        send(post("/my-messages").param("wanted", "thanks"));

        assertThat(wishes.of(me.person())).isEqualTo(Wish.NONE);
    }

    @Test
    void what_the_page_does_not_offer_is_not_kept() throws Exception {
        for (var wrong : List.of("hour=3", "way=PIGEON", "wanted=everything")) {
            var pair = wrong.split("=", 2);
            var answer = send(post("/my-messages").param(pair[0], pair[1]));

            assertThat(answer.getStatus()).as(wrong).isEqualTo(422);
            assertThat(answer.getContentAsString()).contains("Choose one of the answers.");
        }
        assertThat(wishes.of(me.person())).isEqualTo(Wish.NONE);
    }

    @Test
    void who_has_no_address_of_their_own_is_told_that_nothing_reaches_them() throws Exception {
        database.sql("delete from people.contact where person_id = :person")
                .param("person", me.person())
                .update();

        assertThat(read().text()).contains("no messages reach you");
    }

    private LocalDate today() {
        return country.today(clock);
    }

    private void contact(String kind, String value) {
        database.sql("insert into people.contact (person_id, kind, value) values (:person, :kind, :value)")
                .param("person", me.person())
                .param("kind", kind)
                .param("value", value)
                .update();
    }

    private Element read() throws Exception {
        return Jsoup.parse(send(get("/my-messages")).getContentAsString()).expectFirst("main");
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return pages.perform(request.param("lang", "en").with(csrf()).requestAttr("org.twige.web.SignedIn", me))
                .andReturn()
                .getResponse();
    }
}
