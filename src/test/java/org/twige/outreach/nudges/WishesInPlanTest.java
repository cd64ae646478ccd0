package org.twige.outreach.nudges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What somebody chose is kept to. */
class WishesInPlanTest extends NudgeStory {

    @Autowired
    private MockMvc pages;

    @BeforeEach
    void the_teacher_has_a_telephone_too() {
        contact(teacher, "phone", "+250700000007");
    }

    @Test
    void who_wants_text_messages_gets_them_and_others_get_e_mail() {
        duty(TUESDAY.plusDays(7));
        wishes("channel = 'SMS'");

        plan(mail, sms);

        assertThat(channel()).isEqualTo("SMS");
    }

    @Test
    void who_cannot_be_reached_the_way_they_want_is_reached_the_other_way() {
        duty(TUESDAY.plusDays(7));
        wishes("channel = 'SMS'");

        plan(mail);

        assertThat(channel()).isEqualTo("EMAIL");
    }

    @Test
    void who_wants_messages_from_noon_on_gets_none_before() {
        duty(TUESDAY.plusDays(7));
        wishes("hour = 12");
        plan(mail);

        send(mail);
        assertThat(handed(mail)).isZero();
        clock.passes(Duration.ofHours(2));
        send(mail);

        assertThat(LocalTime.ofInstant(clock.instant(), country.zone())).isEqualTo(LocalTime.NOON);
        assertThat(handed(mail)).isEqualTo(1);
    }

    @Test
    void a_pause_holds_back_thanks_and_no_word_about_a_date() {
        wishes("paused_until = '" + TUESDAY.plusDays(1) + "'");
        duty(duty(TUESDAY), "state = 'MET', met_on = '" + TUESDAY + "'");
        plan(mail);
        assertThat(steps()).isEmpty();

        duty(TUESDAY.plusDays(7));
        plan(mail);

        assertThat(steps()).containsExactly("SEVEN_DAYS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"thanks = false", "paused_until = '2027-02-09'"})
    void who_says_no_after_thanks_were_planned_gets_none(String wish) {
        duty(duty(TUESDAY), "state = 'MET', met_on = '" + TUESDAY + "'");
        plan(mail);
        wishes(wish);

        send(mail);

        assertThat(handed(mail)).isZero();
        assertThat(nudge()).isEqualTo("STOPPED SETTLED");
    }

    @Test
    void the_address_in_an_e_mail_refuses_thanks_when_a_mail_program_posts_to_it() throws Exception {
        duty(duty(TUESDAY), "state = 'MET', met_on = '" + TUESDAY + "'");
        plan(mail);
        send(mail);
        var refusal = URI.create(Objects.requireNonNull(mail.got.getFirst().refusal()));

        var answer = pages.perform(post(refusal.getPath())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .content("List-Unsubscribe=One-Click"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getCookies()).isEmpty();
        assertThat(database.sql("select thanks from outreach.preference where person_id = :person")
                        .param("person", teacher.value())
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    private void wishes(String wish) {
        database.sql("insert into outreach.preference (person_id, changed_at) values (:person, :at)")
                .param("person", teacher.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        database.sql("update outreach.preference set " + wish + " where person_id = :person")
                .param("person", teacher.value())
                .update();
    }

    private String channel() {
        return database.sql("select channel from outreach.nudge where person_id = :person")
                .param("person", teacher.value())
                .query(String.class)
                .single();
    }
}
