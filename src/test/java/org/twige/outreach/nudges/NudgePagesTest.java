package org.twige.outreach.nudges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.twige.outreach.channels.Handover;
import org.twige.people.identity.MergeFixture;
import org.twige.web.SignedIn;

class NudgePagesTest extends NudgeStory {

    @Autowired
    private MockMvc pages;

    @Autowired
    private BeanFactory beans;

    private SignedIn coordinator;
    private SignedIn neighbour;
    private UUID nudge;

    @BeforeEach
    void a_nudge_that_was_refused() {
        coordinator = people.coordinatorOf(school);
        neighbour = people.coordinatorOf(people.institution());
        duty(TUESDAY.plusDays(7));
        plan(mail);
        mailAnswers(() -> new Handover.Refused("550 no such mailbox"));
        send(mail);
        database.sql("update outreach.nudge set planned_on = current_date where person_id = :person")
                .param("person", teacher.value())
                .update();
        nudge = database.sql("select id from outreach.nudge where person_id = :person")
                .param("person", teacher.value())
                .query(UUID.class)
                .single();
    }

    @Test
    void a_coordinator_sees_what_did_not_arrive_and_why() throws Exception {
        var page = read("/nudges", coordinator);

        assertThat(page.expectFirst("h1").text()).isEqualTo("Messages to your people");
        assertThat(page.expectFirst("main").text())
                .contains(names(), "The address was refused.", "The other side said: “550 no such mailbox”");
        assertThat(page.select("main form").eachAttr("action")).contains("/nudges/" + nudge + "/again");
    }

    @Test
    void a_colleague_of_another_institution_sees_nothing_and_can_send_nothing() throws Exception {
        assertThat(read("/nudges", neighbour).expectFirst("main").text()).doesNotContain(names());
        assertThat(send(post("/nudges/" + nudge + "/again").with(csrf()), neighbour)
                        .getStatus())
                .isEqualTo(404);

        assertThat(nudge()).isEqualTo("FAILED REFUSED");
    }

    @Test
    void a_nudge_that_is_sent_again_waits_once_and_is_written_into_the_audit_record() throws Exception {
        var first = send(post("/nudges/" + nudge + "/again").with(csrf()), coordinator);
        var second = send(post("/nudges/" + nudge + "/again").with(csrf()), coordinator);

        assertThat(first.getStatus()).isEqualTo(303);
        assertThat(second.getStatus()).isEqualTo(303);
        assertThat(read("/nudges?sent=true", coordinator).expectFirst("main").text())
                .containsPattern("What you sent waits to go out, from \\d+ \\w+ \\d{4}, \\d\\d:\\d\\d on");
        assertThat(nudge()).isEqualTo("PLANNED");
        assertThat(database.sql("select said is null from outreach.nudge where id = :nudge")
                        .param("nudge", nudge)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(database.sql("select count(*) from audit.entry where subject = :subject")
                        .param("subject", "nudge:" + nudge)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_failed_goes_out_under_a_new_id_that_no_gateway_drops_and_what_is_in_doubt_under_its_own()
            throws Exception {
        goesAgain();
        assertThat(mail.got.getLast().id()).isNotEqualTo(nudge);
        var second = mail.got.getLast().id();
        database.sql("update outreach.nudge set state = 'UNCERTAIN', reason = 'NO_ANSWER' where id = :nudge")
                .param("nudge", nudge)
                .update();

        goesAgain();

        assertThat(mail.got).hasSize(3);
        assertThat(mail.got.getLast().id()).isEqualTo(second);
    }

    /** The page knows the time of today, the story its own. */
    private void goesAgain() throws Exception {
        send(post("/nudges/" + nudge + "/again").with(csrf()), coordinator);
        database.sql("update outreach.nudge set last_on = '2027-12-31' where id = :nudge")
                .param("nudge", nudge)
                .update();
        send(mail);
    }

    @Test
    void what_was_too_late_and_what_another_message_said_are_not_called_settled() throws Exception {
        stopped("TOO_LATE");
        assertThat(read("/nudges", coordinator).expectFirst("main").text())
                .contains("because there was nothing to say any more 0", "because their day had passed 1");
        stopped("GATHERED");
        assertThat(read("/nudges", coordinator).expectFirst("main").text())
                .contains("because there was nothing to say any more 0", "because their day had passed 0");
    }

    private void stopped(String reason) {
        database.sql("update outreach.nudge set state = 'STOPPED', reason = :reason where id = :nudge")
                .param("reason", reason)
                .param("nudge", nudge)
                .update();
    }

    @Test
    void where_no_channel_is_set_up_the_page_says_so() throws Exception {
        assertThat(read("/nudges", coordinator).expectFirst("main").text()).contains("Nothing goes out");
    }

    @Test
    void a_mail_program_refuses_thanks_with_one_click_and_a_person_with_a_button() throws Exception {
        var secret = UUID.randomUUID();
        database.sql("update outreach.nudge set refusal = :secret where id = :nudge")
                .param("secret", secret)
                .param("nudge", nudge)
                .update();
        var page = Jsoup.parse(pages.perform(get("/thanks/" + secret).param("lang", "en"))
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(page.expectFirst("main form").attr("action")).isEqualTo("/thanks/" + secret + "/refusal");
        assertThat(thanks()).as("looking refuses nothing").isEqualTo(0);

        var answer = pages.perform(post("/thanks/" + secret + "/refusal").param("List-Unsubscribe", "One-Click"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(thanks()).isEqualTo(1);
    }

    @Test
    void who_refuses_by_an_old_e_mail_after_two_records_became_one_is_heard() throws Exception {
        var secret = UUID.randomUUID();
        database.sql("update outreach.nudge set refusal = :secret where id = :nudge")
                .param("secret", secret)
                .param("nudge", nudge)
                .update();
        var kept = people.personAt(school);
        new MergeFixture(beans).merge(kept, teacher);

        pages.perform(post("/thanks/" + secret + "/refusal"));

        teacher = kept;
        assertThat(thanks()).isEqualTo(1);
    }

    @Test
    void an_unknown_secret_gets_the_same_answer() throws Exception {
        var answer = pages.perform(post("/thanks/" + UUID.randomUUID() + "/refusal"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(200);
    }

    private int thanks() {
        return database.sql("select count(*) from outreach.preference where person_id = :person and not thanks")
                .param("person", teacher.value())
                .query(Integer.class)
                .single();
    }

    private String names() {
        return database.sql("select names from people.person where id = :person")
                .param("person", teacher.value())
                .query(String.class)
                .single();
    }

    private Document read(String address, SignedIn reader) throws Exception {
        return Jsoup.parse(send(get(address), reader).getContentAsString());
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, SignedIn by)
            throws Exception {
        return pages.perform(request.param("lang", "en").requestAttr("org.twige.web.SignedIn", by))
                .andReturn()
                .getResponse();
    }
}
