package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.country.Country;
import org.twige.courses.CourseId;
import org.twige.courses.Courses;
import org.twige.courses.VersionId;
import org.twige.learning.Learning;
import org.twige.people.PersonId;

/**
 * A nurse is written down twice: with the old record she completed the course, with the new one she signs in. The two are
 * merged, she sees her certificate, it was a mistake, and each record has its own again.
 */
class MergeJourney {

    private static final String OLD_NUMBER = "98500001";

    /** The record that she signs in with. */
    private record Her(PersonId id, String staffNo, String names, String employer, UUID course) {}

    @Test
    void a_merge_is_undone() {
        var her = her();
        try (var desk = Browser.desk();
                var phone = Browser.phone(true)) {
            var office = desk.newPage();
            Browser.signIn(office, Nation.account("programme_office"));
            aListBringsASecondRecord(office, her);
            var old = theOldRecordHasCompletedTheCourse(her);
            theSearchFindsThePair(office);
            var merge = theOfficeMerges(office, her);
            var page = phone.newPage();
            Browser.signIn(page, new Nation.Account("learner", her.staffNo(), password()));
            sheHasHerCertificate(page);
            bothRecordsAreOnThePageOfThePerson(office, her);
            theMergeIsUndone(office, merge);
            eachRecordHasItsOwnAgain(page, office, her, old);
        }
    }

    /** Somebody with an open duty who has completed nothing; she signs in with the password of the demo's learner. */
    private static Her her() {
        var her = database()
                .sql("""
                select p.person_id, p.staff_no, p.names, i.code, d.course_id from people.report_person p
                  join people.report_institution i on i.institution_id = p.institution_id
                  join mandates.report_duty d on d.person_id = p.person_id and d.state = 'OPEN'
                 where p.state = 'LISTED' and p.status = 'active'
                   and not exists (select from learning.report_start s where s.person_id = p.person_id)
                   and not exists (select from accounts.report_sign_in a where a.person_id = p.person_id)
                   and not exists (select from people.report_responsibility r where r.person_id = p.person_id)
                   and (select count(*) from mandates.report_duty o where o.person_id = p.person_id) = 1
                 order by p.staff_no limit 1
                """)
                .query((row, _) -> new Her(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("staff_no"),
                        row.getString("names"),
                        row.getString("code"),
                        row.getObject("course_id", UUID.class)))
                .single();
        database()
                .sql("""
                insert into accounts.account (person_id, password_hash, activated_at)
                select :her, a.password_hash, a.activated_at from accounts.account a
                  join people.report_person p on p.person_id = a.person_id where p.staff_no = :learner
                """)
                .param("her", her.id().value())
                .param("learner", Nation.account("learner").staffNumber())
                .update();
        return her;
    }

    private static void aListBringsASecondRecord(Page page, Her her) {
        var names = her.names().split(" ", 2);
        var list = "staff_no,names,institution_code,start_date,status,extract_date\n%s,%s %s,%s,2024-01-08,active,%s\n"
                .formatted(OLD_NUMBER, names[1], names[0], her.employer(), today());
        page.navigate(Nation.address("/rosters?lang=en"));
        page.setInputFiles(
                "input[type=file]", new FilePayload("one.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        page.check("input[name=partial][value=true]");
        page.click("main form button[type=submit]");
        page.waitForSelector("form[action$='/effect']");
        page.click("form[action$='/effect'] button");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(database()
                                .sql("select state || counts::text from people.roster_batch order by id desc limit 1")
                                .query(String.class)
                                .single())
                        .startsWith("APPLIED"));
    }

    private static PersonId theOldRecordHasCompletedTheCourse(Her her) {
        var old = new PersonId(database()
                .sql("select person_id from people.report_person where staff_no = :no")
                .param("no", OLD_NUMBER)
                .query(UUID.class)
                .single());
        await().atMost(Duration.ofSeconds(30)).until(() -> duties(old).equals("OPEN"));
        Nation.bean(Learning.class).complete(old, version(her), today());
        await().atMost(Duration.ofSeconds(30)).until(() -> duties(old).equals("MET") && credentials(old) == 1);
        return old;
    }

    private static void theSearchFindsThePair(Page page) {
        page.navigate(Nation.address("/duplicates?lang=en"));
        page.click("form[action='/duplicate-searches'] button");
        page.waitForURL("**/jobs/**");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> database()
                        .sql("select state from web.job where kind = 'people.doubles' order by id desc limit 1")
                        .query(String.class)
                        .single()
                        .equals("DONE"));
        page.navigate(Nation.address("/duplicates?lang=en"));
        lookAtBothSizes(page, "duplicates");
    }

    private static UUID theOfficeMerges(Page page, Her her) {
        page.selectOption("select[name=at]", her.employer());
        page.click("main form[action='/duplicates'] button");
        var pair = Browser.whole(page).locator("main input[name=pair]").all().stream()
                .map(box -> box.getAttribute("value"))
                .filter(id -> isOf(UUID.fromString(id), her))
                .findFirst()
                .orElseThrow();
        page.check("main input[value='" + pair + "']");
        page.click("main form[action='/duplicates/selection'] button");
        lookAtBothSizes(page, "duplicates-selection");
        page.click("main ol a[href='/duplicates/" + pair + "']");
        lookAtBothSizes(page, "duplicates-comparison");
        page.check("input[name=kept][value='" + her.id() + "']");
        page.click("button[name=decision][value=SAME]");
        page.waitForURL("**/merges/**");
        lookAtBothSizes(page, "merge-done");
        await().atMost(Duration.ofSeconds(30)).until(() -> duties(her.id()).equals("MET"));
        return UUID.fromString(page.url().replaceAll(".*/merges/([0-9a-f-]{36}).*", "$1"));
    }

    private static boolean isOf(UUID pair, Her her) {
        return database()
                .sql("select exists (select from people.likeness where id = :pair and :her in (first_id, second_id))")
                .param("pair", pair)
                .param("her", her.id().value())
                .query(Boolean.class)
                .single();
    }

    private static void sheHasHerCertificate(Page page) {
        page.navigate(Nation.address("/my-credentials?lang=en"));
        assertThat(page.locator("main a[href^='/credentials/']").count())
                .as("the certificate of the old record")
                .isPositive();
        Browser.look(page, "merged-my-credentials");
        page.navigate(Nation.address("/my-training?lang=en"));
        Browser.look(page, "merged-my-training");
        assertThat(page.locator("main a[href^='/learn/'].govuk-button").count())
                .as("nothing is left to do")
                .isZero();
    }

    private static void bothRecordsAreOnThePageOfThePerson(Page page, Her her) {
        page.navigate(Nation.address("/people/" + her.id() + "/identity?lang=en"));
        assertThat(page.locator("main").innerText()).contains(her.staffNo(), OLD_NUMBER, "1 certificate");
        lookAtBothSizes(page, "identity-two-records");
        page.navigate(Nation.address("/people/" + her.id() + "?lang=en"));
        assertThat(page.locator("main").innerText()).contains("the other record of the same person");
        page.navigate(Nation.address("/merges?lang=en"));
        Browser.lookInEveryLanguage(page, "merges");
    }

    private static void theMergeIsUndone(Page page, UUID merge) {
        page.navigate(Nation.address("/merges/" + merge + "?lang=en"));
        page.click("form[action$='/separation'] button");
        assertThat(Browser.whole(page).locator("main").innerText()).contains("two people again");
        Browser.lookInEveryLanguage(page, "merge-undone");
    }

    private static void eachRecordHasItsOwnAgain(Page page, Page office, Her her, PersonId old) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> duties(her.id()).equals("OPEN") && duties(old).equals("MET"));
        page.navigate(Nation.address("/my-credentials?lang=en"));
        assertThat(page.locator("main a[href^='/credentials/']").count()).isZero();
        page.navigate(Nation.address("/my-training?lang=en"));
        assertThat(page.locator("main a[href^='/learn/'].govuk-button").count())
                .as("her own duty is open")
                .isPositive();
        assertThat(credentials(old)).isEqualTo(1);
        office.navigate(Nation.address("/people/" + old + "?lang=en"));
        assertThat(office.locator("main").innerText()).contains(OLD_NUMBER, "Completed");
    }

    private static void lookAtBothSizes(Page page, String name) {
        Browser.look(page, name);
        page.setViewportSize(320, 640);
        Browser.look(page, name);
        page.setViewportSize(1280, 900);
    }

    private static String duties(PersonId person) {
        return database()
                .sql("select coalesce(string_agg(state, ' '), '') from mandates.report_duty where person_id = :person")
                .param("person", person.value())
                .query(String.class)
                .single();
    }

    private static long credentials(PersonId person) {
        return database()
                .sql("select count(*) from credentials.report_credential where person_id = :person")
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    private static VersionId version(Her her) {
        return Nation.bean(Courses.class)
                .current(new CourseId(her.course()))
                .orElseThrow()
                .id();
    }

    private static String password() {
        return Nation.account("learner").password();
    }

    private static LocalDate today() {
        return LocalDate.now(Nation.bean(Country.class).zone());
    }

    private static JdbcClient database() {
        return Nation.bean(JdbcClient.class);
    }
}
