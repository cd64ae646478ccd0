package org.twige.outreach.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.twige.web.SignedIn;

class PublicAnswersTest extends HelpStory {

    @Test
    void others_find_an_answer_in_other_words_after_a_second_look_of_somebody_else() throws Exception {
        var question = ask();
        answer(question, "For you, on Friday.");
        publish(question, coordinator);
        assertThat(read("/answers?for=" + word, neighbour)).contains("Nothing was found");
        var answer = publicAnswer(question);
        send(form(answer), new SignedIn(coordinator.person(), "", "en", author.roles(), "test-sign-in"));
        assertThat(read("/answers?for=" + word, neighbour))
                .as("nobody decides about their own words")
                .contains("Nothing was found");
        assertThat(read("/waiting-answers", author)).contains(word);

        send(form(answer), author);

        var found = read("/answers?for=" + word + " rooms", neighbour);
        assertThat(found).contains("Where are free rooms", "Each district has one");
        assertThat(found).doesNotContain(names()).doesNotContain("For you, on Friday.");
    }

    @Test
    void words_that_were_changed_after_the_second_look_wait_for_another_one() throws Exception {
        var question = ask();
        answer(question, "yes");
        publish(question, coordinator);
        var seen = form(publicAnswer(question));
        send(
                post("/questions/" + question + "/publication")
                        .param("language", "en")
                        .param("asked", "Where does " + word + " live?")
                        .param("answer", "Behind the market, number 9."),
                coordinator);

        var decided = send(seen, author);

        assertThat(read("/answers?for=" + word, neighbour)).contains("Nothing was found");
        assertThat(read(String.valueOf(decided.getRedirectedUrl()), author))
                .contains("The words were changed meanwhile", "Behind the market, number 9.");
        send(form(publicAnswer(question)), author);
        assertThat(read("/answers?for=" + word, neighbour)).contains("Behind the market, number 9.");
    }

    @Test
    void a_reader_says_once_whether_it_helped_and_may_think_again() throws Exception {
        var question = ask();
        answer(question, "yes");
        publish(question, coordinator);
        var answer = publicAnswer(question);
        send(form(answer), author);

        send(post("/answers/" + answer + "/marks").param("helped", "true"), teacher);
        send(post("/answers/" + answer + "/marks").param("helped", "true"), teacher);
        assertThat(read("/answers?for=" + word, teacher)).contains("It helped 1 reader.");
        assertThat(send(
                                post("/answers/" + answer + "/marks")
                                        .param("helped", "true")
                                        .param("for", word),
                                teacher)
                        .getRedirectedUrl())
                .as("back to what was looked for")
                .isEqualTo("/answers?for=" + word + "#answer-" + answer);
        send(post("/answers/" + answer + "/marks").param("helped", "false"), teacher);

        assertThat(read("/answers?for=" + word, teacher)).contains("Nobody has said yet that it helped.");
    }

    @Test
    void other_words_wait_again_and_what_is_public_can_be_taken_away() throws Exception {
        var question = ask();
        answer(question, "yes");
        publish(question, coordinator);
        var answer = publicAnswer(question);
        send(form(answer), author);
        publish(question, coordinator);
        assertThat(read("/answers?for=" + word, teacher)).contains("Nothing was found");
        send(form(answer), author);

        send(post("/waiting-answers/" + answer).param("open", "false"), office);

        assertThat(read("/answers?for=" + word, teacher)).contains("Nothing was found");
        assertThat(read("/questions/" + question, coordinator)).contains("did not let the words go to everybody");
    }

    /** The form by which an author lets everybody find an answer, as it stands on the page now. */
    private MockHttpServletRequestBuilder form(String answer) throws Exception {
        var page = Jsoup.parse(send(get("/waiting-answers"), author).getContentAsString());
        var written = page.expectFirst("form[action=/waiting-answers/" + answer + "] input[name=written]");
        return post("/waiting-answers/" + answer).param("open", "true").param("written", written.val());
    }

    private void publish(String question, SignedIn by) throws Exception {
        var answer = send(
                post("/questions/" + question + "/publication")
                        .param("language", "en")
                        .param("asked", "Where are free rooms " + word + "?")
                        .param("answer", "Each district has one."),
                by);
        assertThat(answer.getStatus()).isEqualTo(303);
    }

    private String publicAnswer(String question) {
        return database.sql("select cast(id as text) from outreach.answer where question_id = cast(:question as uuid)")
                .param("question", question)
                .query(String.class)
                .single();
    }
}
