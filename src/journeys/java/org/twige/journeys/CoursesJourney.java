package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every course after the first, on a small phone without scripts, each in another language than the one before. */
class CoursesJourney {

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "ai-at-my-desk, en",
        "data-for-better-service, fr",
        "safe-fair-and-lawful, rw",
        "ai-in-my-institution, fr",
    })
    void a_course_is_taken_from_its_first_lesson_to_its_certificate(String course, String language) {
        try (var phone = Browser.phone(false)) {
            var page = phone.newPage();
            Browser.signIn(page, Nation.account("learner"));
            page.navigate(Nation.address("/courses/" + course + "?lang=" + language));
            page.locator("main a.govuk-button").first().click();
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            Finals.readEveryLesson(page, "/learn/" + course, 8);

            Finals.pass(page, "/learn/" + course);

            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(Browser.whole(page).locator(".govuk-panel").count()).isEqualTo(1);
            page.navigate(Nation.address("/my-credentials"));
            awaitCertificate(course);
            page.reload();
            assertThat(page.locator("main").innerText()).contains(title(course, language));
        }
    }

    /** It is made a moment after the result. */
    private static void awaitCertificate(String course) {
        Awaitility.await()
                .until(() -> Nation.bean(JdbcClient.class)
                        .sql("""
                        select exists (select from credentials.credential
                          join courses.report_course using (course_id) where slug = :slug)
                        """)
                        .param("slug", course)
                        .query(Boolean.class)
                        .single());
    }

    private static String title(String course, String language) {
        return Nation.bean(JdbcClient.class)
                .sql("select titles ->> :language from courses.report_course where slug = :slug")
                .param("slug", course)
                .param("language", language)
                .query(String.class)
                .single();
    }
}
