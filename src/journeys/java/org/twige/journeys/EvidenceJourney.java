package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.credentials.reading.Certificates;

/** Two people show the same certificate from elsewhere: a reviewer sees both, and one of them sends a better one. */
class EvidenceJourney {

    private static final String ISSUER = "Invented Academy";
    private static final String TITLE = "AI for All of Us (invented)";

    private final Nation.Account first = Nation.account("learner");
    private final Nation.Account second = Nation.account("coordinator");

    @Test
    void a_duplicated_certificate_of_two_people_is_caught_by_a_person_and_a_better_one_is_sent() {
        theOfficeSaysWhatCounts();
        var picture = Certificates.image(certificate(names(first)), 1_600);
        var mine = send(first, Certificates.png(picture), "certificate.png");
        var copy = send(second, Certificates.jpeg(Certificates.scaled(picture, 800), 0.5), "photo.jpg");
        theReviewerSeesBoth(mine, copy);
        theOtherReadsWhyAndSendsABetterOne(copy);
        assertThat(state(mine)).isEqualTo("VERIFIED");
        await().until(() -> duty(first).equals("MET"));
    }

    private static void theOfficeSaysWhatCounts() {
        try (var desk = Browser.desk()) {
            var page = desk.newPage();
            Browser.signIn(page, Nation.account("programme_office"));
            page.navigate(Nation.address("/office?lang=en"));
            page.click("main a[href='/issuer-rules']");
            look(page, "issuer-rules");
            page.click("main a[href='/issuer-rules/new']");
            page.click("main form button[type=submit]");
            assertThat(Browser.whole(page).locator(".govuk-error-summary a").count())
                    .isEqualTo(6);
            page.fill("input[name=issuer]", ISSUER);
            page.fill("textarea[name=issuerWords]", ISSUER);
            page.fill("input[name=title]", TITLE);
            page.fill("textarea[name=titleWords]", "AI for All of Us");
            page.fill("input[name=from-day]", "1");
            page.fill("input[name=from-month]", "1");
            page.fill("input[name=from-year]", "2025");
            page.fill("input[name=instrument]", "Invented letter 12/2026");
            look(page, "issuer-rule");
            page.click("main form button[type=submit]");
            assertThat(Browser.whole(page).locator("main").innerText()).contains("The rule is recorded.", ISSUER);
        }
    }

    /** On a phone without scripts. */
    private static String send(Nation.Account account, byte[] file, String name) {
        try (var phone = Browser.phone(false)) {
            var page = phone.newPage();
            Browser.signIn(page, account);
            page.navigate(Nation.address("/my-credentials?lang=en"));
            page.click("main a[href='/my-evidence/new']");
            return fill(page, file, name);
        }
    }

    private static String fill(Page page, byte[] file, String name) {
        page.getByLabel(TITLE, new Page.GetByLabelOptions().setExact(true)).check();
        page.fill("input[name=day]", "5");
        page.fill("input[name=month]", "6");
        page.fill("input[name=year]", "2026");
        Browser.look(page, "evidence-new");
        page.setInputFiles("input[name=file]", new FilePayload(name, "application/octet-stream", file));
        page.click("main form button[type=submit]");
        page.waitForURL("**/my-evidence/*");
        assertThat(page.locator("main").innerText()).contains("Claimed");
        Browser.lookInEveryLanguage(page, "evidence-claimed");
        return page.url().replaceAll(".*/my-evidence/([0-9a-f-]+).*", "$1");
    }

    private void theReviewerSeesBoth(String mine, String copy) {
        try (var desk = Browser.desk()) {
            var page = desk.newPage();
            Browser.signIn(page, Nation.account("programme_office"));
            page.navigate(Nation.address("/evidence?lang=en"));
            look(page, "evidence-queue");
            assertThat(page.locator("main .govuk-tag--orange").count())
                    .as("both are flagged")
                    .isEqualTo(2);
            page.click("main a[href='/evidence/" + copy + "']");
            assertThat(Browser.whole(page).locator("main").innerText())
                    .contains(names(first), names(second), "The same from somebody else", "innocent explanations");
            assertThat(bothPicturesShow(page)).isTrue();
            look(page, "evidence-review");
            decide(
                    page,
                    "REFUSE",
                    "SAME_AS_ANOTHER",
                    "The names on it are not yours. Please send your own certificate.");
            page.navigate(Nation.address("/evidence/" + mine));
            decide(page, "ACCEPT", "", "The names agree.");
            look(page, "evidence-decided");
        }
    }

    /** Loaded from the other origin, made anew. */
    private static boolean bothPicturesShow(Page page) {
        page.waitForLoadState();
        return (Boolean) page.evaluate("""
                () => { const all = [...document.querySelectorAll('main img')];
                        return all.length === 2
                            && all.every(one => one.naturalWidth > 0 && new URL(one.src).origin !== location.origin); }
                """);
    }

    private static void decide(Page page, String decision, String reason, String words) {
        page.check("input[name=decision][value=" + decision + "]");
        page.selectOption("select[name=reason]", reason);
        page.fill("textarea[name=words]", words);
        page.click("main form button[type=submit]");
        assertThat(Browser.whole(page).locator("main").innerText()).contains("The decision is recorded");
    }

    private void theOtherReadsWhyAndSendsABetterOne(String copy) {
        try (var phone = Browser.phone(false)) {
            var page = phone.newPage();
            Browser.signIn(page, second);
            page.navigate(Nation.address("/my-evidence/" + copy + "?lang=en"));
            assertThat(page.locator("main").innerText())
                    .contains("It is the same as that of another person", "Please send your own certificate.")
                    .doesNotContain(names(first));
            Browser.lookInEveryLanguage(page, "evidence-refused");
            page.navigate(Nation.address("/my-evidence/" + copy + "?lang=en"));
            page.click("main a[href^='/my-evidence/new']");
            var better = fill(page, certificate(names(second)), "certificate.pdf");
            assertThat(state(better)).isEqualTo("CLAIMED");
            page.navigate(Nation.address("/my-credentials?lang=en"));
            Browser.look(page, "evidence-list");
        }
    }

    private static void look(Page page, String name) {
        page.setViewportSize(320, 640);
        Browser.look(page, name);
        page.setViewportSize(1280, 900);
        Browser.look(page, name);
    }

    private static byte[] certificate(String names) {
        return Certificates.pdf("This certifies that", names, "completed AI for All of Us", "on 5 June 2026", ISSUER);
    }

    private static String names(Nation.Account account) {
        return database()
                .sql("select names from people.report_person where staff_no = :staffNo")
                .param("staffNo", account.staffNumber())
                .query(String.class)
                .single();
    }

    private static String state(String evidence) {
        return database()
                .sql("select state from credentials.report_evidence where evidence_id = cast(:id as uuid)")
                .param("id", evidence)
                .query(String.class)
                .single();
    }

    private static String duty(Nation.Account account) {
        return database()
                .sql("""
                        select d.state from mandates.report_duty d
                          join people.report_person p on p.person_id = d.person_id
                          join credentials.report_evidence e on e.person_id = d.person_id and e.course_id = d.course_id
                         where p.staff_no = :staffNo and e.state = 'VERIFIED' limit 1
                        """)
                .param("staffNo", account.staffNumber())
                .query(String.class)
                .single();
    }

    private static JdbcClient database() {
        return Nation.bean(JdbcClient.class);
    }
}
