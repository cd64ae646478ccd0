package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.twige.OtherTwige;

/** A pack goes to an office without internet, somebody learns there on a small phone, and the results come back. */
class BranchJourney {

    private static final Path STICK = Path.of("target", "journey-stick");
    private static final Path BRANCH = Path.of("target", "journey-branch");
    private static final String COURSE = "ai-in-plain-words";
    private static final String PASSWORD = "umuganda wacu ni ukwiga";

    private final int port = freePort();

    @BeforeEach
    void an_empty_stick_and_an_empty_computer() throws IOException {
        FileSystemUtils.deleteRecursively(STICK);
        FileSystemUtils.deleteRecursively(BRANCH);
        Files.createDirectories(STICK);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void courses_go_out_on_a_stick_and_what_was_learnt_comes_back() throws Exception {
        try (var desk = Browser.desk()) {
            var office = desk.newPage();
            Browser.signIn(office, Nation.account("programme_office"));
            var centre = makePack(office);
            String computer;
            try (var branch = start(centre)) {
                learn();
                computer = after(branch.said());
                verb("branch-results", "results.twige");
            }
            bring(office, computer);
            withdraw(office);
        }
    }

    /** The answer is the fingerprint of the centre. */
    private static String makePack(Page office) {
        office.navigate(Nation.address("/office"));
        office.locator("main a[href='/branches']").click();
        Browser.lookInEveryLanguage(office, "branches-none");
        office.locator("main form button").click();
        assertThat(Browser.whole(office).locator(".govuk-error-summary").isVisible())
                .isTrue();
        Browser.look(office, "branches-wrong");
        office.navigate(Nation.address("/branches?lang=en"));
        var centre = office.locator("main strong").first().textContent();
        office.fill("input[name=institution]", institution());
        office.locator("input[value=" + COURSE + "]").check();
        office.locator("main form button").click();
        office.locator("main a[href='/branches']").click();
        office.locator("main th a").first().click();
        Browser.lookInEveryLanguage(office, "branch");
        office.setViewportSize(320, 640);
        Browser.look(office, "branch-narrow");
        office.setViewportSize(1280, 900);
        var pack =
                office.waitForDownload(() -> office.locator("a[href$='/file']").click());
        pack.saveAs(STICK.resolve("pack.twige"));
        return centre;
    }

    /** Where the learner of the demo works. */
    private static String institution() {
        return Nation.bean(JdbcClient.class)
                .sql("""
                        select i.code from people.report_person p
                          join people.report_institution i using (institution_id) where p.staff_no = :staffNo
                        """)
                .param("staffNo", learner())
                .query(String.class)
                .single();
    }

    private static String learner() {
        return Nation.account("learner").staffNumber();
    }

    private OtherTwige start(String centre) {
        var pack = STICK.resolve("pack.twige").toString();
        return OtherTwige.start(BRANCH, "branch", "--pack", pack, "--centre", centre, "--port", String.valueOf(port))
                .awaitPages(port);
    }

    private static void verb(String verb, String file) throws InterruptedException {
        var done = OtherTwige.start(BRANCH, verb, "--out", STICK.resolve(file).toString());
        assertThat(done.exitCode()).as(done::said).isZero();
    }

    private static String after(String said) {
        var words = "Fingerprint of this computer, for the centre: ";
        return said.substring(said.indexOf(words) + words.length())
                .lines()
                .findFirst()
                .orElseThrow();
    }

    private void learn() throws Exception {
        verb("branch-codes", "codes.csv");
        var code = Files.readAllLines(STICK.resolve("codes.csv"), StandardCharsets.UTF_8).stream()
                .map(line -> line.split(",", -1))
                .filter(line -> line[0].equals(learner()))
                .findFirst()
                .orElseThrow()[2];
        try (var phone = Browser.phone(false)) {
            var page = phone.newPage();
            activate(page, code);
            Browser.look(page, "branch-courses");
            page.navigate(there("/learn/" + COURSE + "?lang=en"));
            assertThat(page.locator("main").textContent()).contains("done with internet");
            Browser.look(page, "branch-way");
            lesson(page);
        }
    }

    private void activate(Page page, String code) {
        page.navigate(there("/activate?lang=en"));
        Browser.look(page, "branch-activation");
        page.fill("input[name=staffNumber]", learner());
        page.fill("input[name=code]", code);
        page.locator("input[type=password]").all().forEach(field -> field.fill(PASSWORD));
        page.locator("main button[type=submit]").click();
        page.navigate(there("/?lang=en"));
        assertThat(page.url()).contains("/courses");
        assertThat(page.locator("body").textContent()).contains("Branch: ");
    }

    private void lesson(Page page) {
        page.navigate(there("/learn/" + COURSE + "/lessons/1?lang=en"));
        while (Browser.whole(page).locator("form[action*='/blocks/']").count() > 0) {
            var question = page.locator("form[action*='/blocks/']").first();
            question.locator("input[type=radio]").first().check();
            question.locator("button").click();
        }
        Browser.look(page, "branch-lesson");
        page.locator("form[action$='/done'] button").click();
    }

    private String there(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static void bring(Page office, String computer) {
        office.navigate(Nation.address("/branches?lang=en"));
        office.locator("main th a").first().click();
        office.locator("main a[href$='/key']").click();
        Browser.lookInEveryLanguage(office, "branch-key");
        office.fill("input[name=fingerprint]", computer);
        office.locator("main form button").click();
        office.locator("main a[href$='/results']").click();
        Browser.lookInEveryLanguage(office, "branch-bring");
        office.locator("#file").setInputFiles(STICK.resolve("results.twige"));
        office.locator("main form button").click();
        office.locator("main a[href*='/results/']").click();
        Browser.lookInEveryLanguage(office, "branch-results-looked");
        office.locator("main form button").click();
        office.locator("main a[href*='/results/']").click();
        Browser.lookInEveryLanguage(office, "branch-results-merged");
        assertThat(office.locator("main form").count()).isZero();
        assertThat(lessonsOfLearner()).isPositive();
    }

    private static int lessonsOfLearner() {
        return Nation.bean(JdbcClient.class)
                .sql("""
                        select count(*) from learning.device_event e
                          join people.report_person p using (person_id)
                         where p.staff_no = :staffNo and e.kind = 'LESSON_DONE'
                        """)
                .param("staffNo", learner())
                .query(Integer.class)
                .single();
    }

    private static void withdraw(Page office) {
        office.locator(".govuk-back-link").click();
        office.locator("main a[href$='/withdrawal']").click();
        Browser.lookInEveryLanguage(office, "branch-withdrawal");
        office.locator("main form button").click();
        Browser.look(office, "branch-withdrawn");
        assertThat(office.locator("main a[href$='/file']").count()).isZero();
    }
}
