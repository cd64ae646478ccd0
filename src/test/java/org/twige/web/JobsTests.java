package org.twige.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.PageTest;

@PageTest
class JobsTests {

    private final SignedIn starter = person(Role.LEARNER, Role.COORDINATOR);

    @Autowired
    private MockMvc browser;

    @Autowired
    private Jobs jobs;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void a_running_job_shows_how_far_it_is_and_refreshes_itself() throws Exception {
        var job = started();
        jobs.progress(job, 412, 1180);

        var page = page(job, starter);

        assertThat(page.select("progress").attr("value")).isEqualTo("412");
        assertThat(page.select(".twige-progress").text()).isEqualTo("412 of 1,180 done (34%)");
        assertThat(page.select("meta[http-equiv=refresh]").attr("content")).isEqualTo("5");
    }

    @Test
    void others_watch_the_progress_while_the_work_is_still_in_its_transaction() {
        var job = started();

        transaction.executeWithoutResult(outer -> {
            jobs.progress(job, 1, 2);
            outer.setRollbackOnly();
        });

        assertThat(jobs.find(job)).map(Job::done).hasValue(1L);
    }

    @Test
    void a_job_that_failed_says_why_and_stays_failed() throws Exception {
        var job = started();
        jobs.fail(job, "web.errors.413.text");
        jobs.finish(job);

        var page = page(job, starter);

        assertThat(page.select(".govuk-notification-banner").text()).contains("Make the file smaller");
        assertThat(page.select("meta[http-equiv=refresh]")).isEmpty();
    }

    @Test
    void a_job_is_shown_to_its_starter_and_to_the_office_alone() throws Exception {
        var address = "/jobs/" + started();

        assertThat(open(address, person(Role.LEARNER, Role.PROGRAMME_OFFICE)).getStatus())
                .isEqualTo(200);
        assertThat(open(address, person(Role.LEARNER, Role.AUDITOR)).getStatus())
                .isEqualTo(200);
        assertThat(open(address, person(Role.LEARNER, Role.COORDINATOR)).getStatus())
                .isEqualTo(404);
        assertThat(open("/jobs/" + UUID.randomUUID(), starter).getStatus()).isEqualTo(404);
    }

    private UUID started() {
        return jobs.start("web.test", starter.person(), "test:1");
    }

    private Document page(UUID job, SignedIn who) throws Exception {
        return Jsoup.parse(open("/jobs/" + job, who).getContentAsString());
    }

    private MockHttpServletResponse open(String address, SignedIn who) throws Exception {
        return browser.perform(get(address).param("lang", "en").requestAttr(SignedIn.class.getName(), who))
                .andReturn()
                .getResponse();
    }

    private static SignedIn person(Role... roles) {
        return new SignedIn(UUID.randomUUID(), "Aline U.", "en", Set.of(roles), "1");
    }
}
