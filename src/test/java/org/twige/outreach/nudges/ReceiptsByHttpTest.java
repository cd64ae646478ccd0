package org.twige.outreach.nudges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.twige.outreach.channels.Handover;

@DirtiesContext
@TestPropertySource(properties = "twige.sms.http.receipts.secret=" + ReceiptsByHttpTest.SECRET)
class ReceiptsByHttpTest extends NudgeStory {

    static final String SECRET = "0123456789-0123456789-0123456789";

    @Autowired
    private MockMvc pages;

    @BeforeEach
    void a_text_message_that_the_gateway_calls_at_7() {
        database.sql("delete from people.contact").update();
        contact(teacher, "phone", "+250700000007");
        duty(TUESDAY.plusDays(7));
        plan(sms);
        sms.answers("+250700000007", () -> new Handover.HandedOver("at-7"));
        send(sms);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Success, DELIVERED",
        "Failed, FAILED NOT_DELIVERED",
        "Rejected, FAILED NOT_DELIVERED",
        "AbsentSubscriber, FAILED NOT_DELIVERED",
        "Expired, FAILED NOT_DELIVERED",
        "Sent, HANDED_OVER",
        "Submitted, HANDED_OVER",
        "Buffered, HANDED_OVER",
        "a word that nobody knows, HANDED_OVER"
    })
    void what_the_gateway_tells_in_a_form_is_written_down_once(String status, String state) throws Exception {
        for (var time = 0; time < 2; time++) {
            assertThat(told(form("at-7", status))).isEqualTo(200);
        }

        assertThat(nudge()).isEqualTo(state);
    }

    @Test
    void it_may_be_told_as_json() throws Exception {
        assertThat(told(json("{\"id\": \"at-7\", \"status\": \"delivered\", \"more\": [1]}")))
                .isEqualTo(200);

        assertThat(nudge()).isEqualTo("DELIVERED");
    }

    @Test
    void what_is_unknown_or_makes_no_sense_is_taken_and_changes_nothing() throws Exception {
        assertThat(told(form("somebody-else", "Success"))).isEqualTo(200);
        assertThat(told(form("x".repeat(5_000), "Success"))).isEqualTo(200);
        assertThat(told(post("/receipts/" + SECRET))).isEqualTo(200);
        assertThat(told(json("{\"id\": "))).isEqualTo(200);
        assertThat(told(json("[]"))).isEqualTo(200);

        assertThat(nudge()).isEqualTo("HANDED_OVER");
    }

    @Test
    void who_does_not_know_the_secret_can_tell_nothing() throws Exception {
        var guess = post("/receipts/0123456789-0123456789-012345678X")
                .param("id", "at-7")
                .param("status", "Success");

        assertThat(told(guess)).isEqualTo(404);
        assertThat(nudge()).isEqualTo("HANDED_OVER");
    }

    @Test
    void an_official_sees_that_it_could_not_be_delivered() throws Exception {
        database.sql("update outreach.nudge set planned_on = current_date where person_id = :person")
                .param("person", teacher.value())
                .update();
        told(form("at-7", "AbsentSubscriber"));

        var page = pages.perform(get("/nudges")
                        .param("lang", "en")
                        .requestAttr("org.twige.web.SignedIn", people.coordinatorOf(school)))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(Jsoup.parse(page).expectFirst("main").text())
                .contains(
                        "It was accepted and could not be delivered.",
                        "The other side said: “AbsentSubscriber UserDoesNotExist”");
    }

    private static AbstractMockHttpServletRequestBuilder<?> form(String id, String status) {
        return post("/receipts/" + SECRET)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("id", id)
                .param("status", status)
                .param("phoneNumber", "+250700000007")
                .param("failureReason", "UserDoesNotExist");
    }

    private static AbstractMockHttpServletRequestBuilder<?> json(String body) {
        return post("/receipts/" + SECRET)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private int told(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return pages.perform(request).andReturn().getResponse().getStatus();
    }
}
