package org.twige.labs.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.assessment.Learner;
import org.twige.people.PeopleFixture;
import tools.jackson.databind.json.JsonMapper;

/** In the demo a simulator stands where a model would, and says so. */
@PageTest
@DirtiesContext
class DemoModelTests {

    private static final String WORDS = "Write a notice for parents. The meeting is on 11 June in the hall.";

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DemoModel simulator;

    /** As the demo makes it. */
    @TestConfiguration
    static class OfTheDemo {

        @Bean
        DemoModel simulator(JsonMapper json) throws IOException {
            return new DemoModel(json);
        }
    }

    @Test
    void the_learner_is_told_that_it_is_a_simulator_before_and_after_asking() throws Exception {
        var people = new PeopleFixture(database);
        var learner = new Learner(browser, PeopleFixture.signedIn(people.personAt(people.institution()))).in("en");
        var page = asking(learner);
        assertThat(page.select(".govuk-warning-text").text()).contains("This is a simulator, not a model");
        assertThat(page.select("main").text())
                .doesNotContain("outside this service")
                .contains("500 of play money left");

        page = learner.send(page, "/model", "words", WORDS);

        assertThat(page.select("main .govuk-inset-text p").eachText())
                .contains(
                        "– Write a notice for parents.", "– The meeting is on 11 June in the hall.", "– 31/02, 25:00");
        assertThat(page.select("main").text()).contains("A simulator gave this back");
        page = learner.send(page, "/model", "words", "Call 0788 000 000.");
        assertThat(page.select(".govuk-error-summary").text()).contains("stays here");
        assertThat(learner.in("fr").open("/labs/asking/model").select("main").text())
                .containsPattern("499,\\d+ de monnaie fictive");
    }

    @Test
    void its_own_page_names_it_and_it_listens_to_this_machine_alone() throws Exception {
        var page = send(HttpRequest.newBuilder(URI.create(simulator.url().replace("/v1", "/"))));

        assertThat(page.body()).contains("<h1>A simulator, not a model</h1>");
        assertThat(URI.create(simulator.url()).getHost()).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"not json|400", "{\"messages\": []}|200", "{}|200"})
    void whatever_is_sent_to_it_is_answered(String body, int status) throws Exception {
        var answer = send(HttpRequest.newBuilder(URI.create(simulator.url() + "/chat/completions"))
                .POST(BodyPublishers.ofString(body)));

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"true,true", "false,false"})
    void outside_the_demo_there_is_none(boolean demo, boolean exists) {
        new WebApplicationContextRunner()
                .withBean(JsonMapper.class, JsonMapper::shared)
                .withUserConfiguration(DemoModel.class, ModelAddress.class)
                .withPropertyValues("twige.demo=" + demo)
                .run(context -> {
                    var address = context.getBean(ModelAddress.class);
                    assertThat(address.isSimulated()).isEqualTo(exists);
                    assertThat(address.url().isBlank()).isEqualTo(!exists);
                });
    }

    @Test
    void a_model_that_the_operator_set_up_is_asked_even_in_the_demo() {
        new WebApplicationContextRunner()
                .withBean(JsonMapper.class, JsonMapper::shared)
                .withUserConfiguration(DemoModel.class, ModelAddress.class)
                .withPropertyValues("twige.demo=true", "twige.labs.model.url=https://model.example/v1")
                .run(context -> {
                    var address = context.getBean(ModelAddress.class);
                    assertThat(address.isSimulated()).isFalse();
                    assertThat(address.url()).isEqualTo("https://model.example/v1");
                });
    }

    private static Document asking(Learner learner) throws Exception {
        var page = learner.send(learner.open("/labs/asking"), "/asking");
        page = learner.send(page, "/request", "own", WORDS);
        page = learner.send(page, "/check", "aim", "1");
        return learner.send(page, "/peer");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.timeout(Duration.ofMinutes(2)).build(), BodyHandlers.ofString());
        }
    }
}
