package org.twige.outreach.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.sql.Timestamp;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twige.web.SignedIn;

class HelpTest extends HelpStory {

    @Autowired
    private ForgetHelp forget;

    @Test
    void every_page_leads_to_the_form_for_problems_and_the_form_knows_the_page() throws Exception {
        var link = Jsoup.parse(send(get("/courses"), teacher).getContentAsString())
                .expectFirst("footer a[href^=/problems/new]")
                .attr("href");

        assertThat(link).isEqualTo("/problems/new?page=/courses");
        assertThat(read(link, teacher)).contains("Report a problem", "About the page /courses");
        assertThat(read(link, null)).contains("How can we reach you?");
    }

    @Test
    void who_reports_a_problem_reads_the_answer_among_their_questions() throws Exception {
        report(teacher, "/learn/some/lessons/1");
        var problem = problem();
        assertThat(read("/problems/" + problem, office)).contains(word, "/learn/some/lessons/1", names(), "English");

        send(post("/problems/" + problem + "/settlement").param("answer", "The picture is back."), office);

        assertThat(read("/my-questions", teacher)).contains(word, "Settled", "The picture is back.");
        assertThat(read("/my-training", teacher)).contains("You have an answer.");
        send(post("/problems/" + problem + "/opening"), office);
        assertThat(read("/my-questions", teacher)).contains(word, "Open");
    }

    @Test
    void an_answer_to_a_problem_that_is_too_long_is_said_and_stays_typed() throws Exception {
        report(teacher, "/courses");
        var tooLong = "The picture is back. ".repeat(60) + "The last word.";

        var refused = send(post("/problems/" + problem() + "/settlement").param("answer", tooLong), office);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("at most 1,000 characters", "The last word.");
        assertThat(read("/my-questions", teacher)).contains("Open").doesNotContain("The picture is back.");
    }

    @Test
    void of_a_stranger_only_the_first_part_of_the_address_is_kept() throws Exception {
        report(null, "/verify/a-secret-key");

        var page = read("/problems/" + problem(), office);

        assertThat(page).contains("/verify", "Somebody who was not signed in", "a@example.org");
        assertThat(page).doesNotContain("a-secret-key");
    }

    @Test
    void a_link_that_somebody_else_made_leads_nobody_away_from_here() throws Exception {
        var asked = get("/problems/new?page=//elsewhere.example/sign-in");
        var page = Jsoup.parse(send(asked, teacher).getContentAsString());

        assertThat(page.expectFirst(".govuk-back-link").attr("href")).isEqualTo("/");
    }

    @Test
    void what_cannot_be_taken_is_said_and_stays_typed() throws Exception {
        var empty = send(post("/problems/new").param("said", " "), teacher);
        var tooLong = send(post("/problems/new").param("said", word + "x".repeat(1_000)), teacher);
        var elsewhere = send(post("/problems/new").param("said", word).param("page", "https://example.org/"), teacher);

        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(tooLong.getContentAsString()).contains("at most 1,000 characters", word);
        assertThat(elsewhere.getStatus()).isEqualTo(303);
        assertThat(read("/problems/" + problem(), office)).contains("No page given");
    }

    @Test
    void what_is_said_of_a_page_only_the_programme_office_reads() throws Exception {
        report(teacher, "/courses");

        for (var other : new SignedIn[] {teacher, author}) {
            assertThat(send(get("/problems"), other).getStatus()).isEqualTo(404);
            assertThat(send(get("/problems/" + problem()), other).getStatus()).isEqualTo(404);
        }
        assertThat(read("/problems", coordinator)).doesNotContain(word);
        assertThat(send(get("/problems/" + problem()), coordinator).getStatus()).isEqualTo(404);
    }

    @Test
    void what_is_said_of_the_staff_list_or_a_class_reaches_the_own_coordinator_too() throws Exception {
        send(post("/problems/new").param("said", word).param("about", "CLASS"), teacher);

        assertThat(read("/problems", coordinator)).contains(word);
        assertThat(read("/problems/" + problem(), coordinator)).contains(names(), "A class or a check in a room");
        assertThat(read("/problems/" + problem(), office)).contains(word);
        assertThat(read("/problems", neighbour)).doesNotContain(word);
        assertThat(send(get("/problems/" + problem()), neighbour).getStatus()).isEqualTo(404);
        assertThat(send(post("/problems/" + problem() + "/settlement"), neighbour)
                        .getStatus())
                .isEqualTo(404);
        send(post("/problems/" + problem() + "/settlement").param("answer", "The class is on Monday."), coordinator);
        assertThat(read("/my-questions", teacher)).contains("The class is on Monday.");
    }

    @Test
    void who_is_not_signed_in_reports_to_the_programme_office_alone() throws Exception {
        send(post("/problems/new").param("said", word).param("about", "CLASS"), null);

        assertThat(read("/problems/" + problem(), office)).contains(word, "A page or a lesson");
        assertThat(read("/problems", coordinator)).doesNotContain(word);
    }

    @Test
    void sign_in_errors_and_offices_lead_to_the_form_as_well() throws Exception {
        for (var page : new String[] {"/sign-in", "/accessibility", "/class", "/answers"}) {
            var by = page.equals("/answers") ? teacher : null;
            assertThat(Jsoup.parse(send(get(page), by).getContentAsString()).select("footer a[href^=/problems/new]"))
                    .as(page)
                    .hasSize(1);
        }
        for (var page : new String[] {"/office", "/questions", "/problems"}) {
            assertThat(Jsoup.parse(send(get(page), office).getContentAsString())
                            .select("footer a[href^=/problems/new]"))
                    .as(page)
                    .hasSize(1);
        }
    }

    @Test
    void a_question_goes_to_the_own_coordinator_and_to_nobody_elsewhere() throws Exception {
        var question = ask();

        assertThat(read("/questions", coordinator)).contains(names());
        assertThat(read("/questions/" + question, coordinator)).contains(word);
        assertThat(read("/questions", neighbour)).doesNotContain(names());
        assertThat(send(get("/questions/" + question), neighbour).getStatus()).isEqualTo(404);
        assertThat(send(post("/questions/" + question).param("answer", "no"), neighbour)
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(get("/questions"), teacher).getStatus()).isEqualTo(404);
    }

    @Test
    void a_question_and_its_answer_keep_the_lines_in_which_they_were_typed() throws Exception {
        var asked = word;
        word = asked + "\r\nsecond line";
        var question = ask();
        answer(question, "First step\r\n\r\nNext <step>");

        assertThat(html("/my-questions", teacher))
                .contains(asked + "<br>second line", "First step<br><br>Next &lt;step&gt;");
        assertThat(html("/questions/" + question, coordinator)).contains(asked + "<br>second line");
        assertThat(html("/questions/" + question + "/publication", coordinator))
                .contains("First step<br><br>Next &lt;step&gt;");
    }

    private String html(String address, SignedIn reader) throws Exception {
        return send(get(address), reader).getContentAsString();
    }

    @Test
    void a_coordinator_does_not_answer_their_own_question() throws Exception {
        send(post("/my-questions").param("asked", word), coordinator);

        assertThat(send(get("/questions/" + question()), coordinator).getStatus())
                .isEqualTo(404);
        assertThat(read("/questions/" + question(), office)).contains(word);
    }

    @Test
    void the_answer_stands_among_the_own_questions_and_the_act_is_recorded() throws Exception {
        var question = ask();

        var answered = answer(question, "On Friday at two.");

        assertThat(answered.getStatus()).isEqualTo(303);
        assertThat(read("/my-questions", teacher)).contains(word, "Answered", "On Friday at two.");
        assertThat(database.sql(
                                "select count(*) from audit.entry where subject = :subject and kind = 'question.answered'")
                        .param("subject", "question:" + question)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_question_can_be_taken_back_by_its_owner_alone() throws Exception {
        var question = ask();
        assertThat(send(post("/my-questions/" + question + "/withdrawal"), neighbour)
                        .getStatus())
                .isEqualTo(404);

        send(post("/my-questions/" + question + "/withdrawal"), teacher);

        assertThat(read("/my-questions", teacher)).contains("Taken back");
        assertThat(send(get("/questions/" + question), coordinator).getStatus()).isEqualTo(404);
    }

    @Test
    void so_many_wait_at_once_and_no_more() throws Exception {
        for (var number = 0; number < AskedQuestions.MOST_OPEN; number++) {
            ask();
        }

        var more = send(post("/my-questions").param("asked", word), teacher);

        assertThat(more.getStatus()).isEqualTo(422);
        assertThat(more.getContentAsString()).contains("too many of yours wait already", word);
    }

    @Test
    void after_a_report_one_way_leads_back_to_the_page_and_none_to_another_server() throws Exception {
        var thanks = send(post("/problems/new").param("said", word).param("page", "/my-training"), teacher)
                .getRedirectedUrl();

        assertThat(thanks).isEqualTo("/problems/thanks?page=/my-training");
        assertThat(back("/problems/thanks?page=/my-training")).isEqualTo("/my-training");
        for (var elsewhere : new String[] {"", "?page=", "?page=//example.org", "?page=https://example.org/"}) {
            assertThat(back("/problems/thanks" + elsewhere)).isEqualTo("/");
        }
    }

    private String back(String address) throws Exception {
        return Jsoup.parse(send(get(address), teacher).getContentAsString())
                .select(".govuk-back-link")
                .attr("href");
    }

    @Test
    void ways_to_reach_people_go_after_ninety_days_and_questions_after_two_years() throws Exception {
        report(null, "/courses");
        ask();
        move("problem", "reported_at", Duration.ofDays(91));
        move("question", "asked_at", Duration.ofDays(731));

        forget.forget(clock.instant());

        assertThat(read("/problems/" + problem(), office)).doesNotContain("a@example.org");
        assertThat(read("/my-questions", teacher)).doesNotContain(word);
    }

    private void report(@Nullable SignedIn by, String page) throws Exception {
        var answer = send(
                post("/problems/new").param("said", word).param("page", page).param("contact", "a@example.org"), by);
        assertThat(answer.getRedirectedUrl()).startsWith("/problems/thanks");
    }

    private String problem() {
        return database.sql("select cast(id as text) from outreach.problem where said = :word")
                .param("word", word)
                .query(String.class)
                .single();
    }

    private void move(String table, String column, Duration back) {
        database.sql("update outreach." + table + " set " + column + " = :then where "
                        + (table.equals("problem") ? "said" : "asked") + " = :word")
                .param("then", Timestamp.from(clock.instant().minus(back)))
                .param("word", word)
                .update();
    }
}
