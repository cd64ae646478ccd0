package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.country.Country;
import org.twige.courses.CourseFixture;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.learning.Learning;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.ledger.ByHand;
import org.twige.mandates.ledger.CarryOutVersion;
import org.twige.mandates.ledger.DueRule;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.Moment;
import org.twige.mandates.ledger.PublishVersion;
import org.twige.people.People;
import org.twige.people.Person;

/** A duty was met thirteen months ago; its mandate asks for it every year, and the night gives it again. */
class RenewalJourney {

    private static final int YEARLY = 12;

    private Person author;
    private LocalDate today;
    private Version course;

    @BeforeEach
    void somebody_who_met_a_yearly_duty_thirteen_months_ago() {
        today = LocalDate.now(Nation.bean(Country.class).zone());
        author = Nation.bean(People.class)
                .byStaffNumber(Nation.account("author").staffNumber())
                .orElseThrow();
        course = new CourseFixture(Nation.bean(PublishCourse.class)).publish();
        Nation.bean(TransactionTemplate.class).executeWithoutResult(unseenByTheScheduler -> give());
        Nation.bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> Nation.bean(Learning.class).complete(author.id(), course.id(), metOn()));
        await().atMost(Duration.ofSeconds(30)).until(() -> rounds(), List.of("1 MET true")::equals);
    }

    @Test
    void a_duty_that_was_met_comes_again_says_why_and_keeps_what_was_met() {
        ByHand.night(Nation.beans());
        assertThat(rounds()).containsExactly("1 MET false", "2 OPEN true");
        try (var phone = Browser.phone(false)) {
            var page = phone.newPage();
            Browser.signIn(page, Nation.account("author"));
            readThatItIsToBeDoneAgain(page);
            readWhy(page);
            readWhatWasMetBefore(page);
        }
    }

    private void readThatItIsToBeDoneAgain(Page page) {
        page.navigate(Nation.address("/my-training?lang=en"));
        assertThat(page.locator("main").innerText())
                .contains(
                        "You did this course before; it is time to do it again.",
                        "What you did before, and its certificate, stay.",
                        "0 of 2 lessons done");
        look(page, "my-training-again");
    }

    private void readWhy(Page page) {
        page.click("main a[href*='/my-training/duties/'] >> nth=0");
        assertThat(Browser.whole(page).locator("main").innerText())
                .contains("The duty was given again under", "because enough time has passed", "What you did before");
        look(page, "why-me-again");
    }

    private void readWhatWasMetBefore(Page page) {
        page.click("main a:has-text('You met this duty on " + MandateJourney.english(metOn()) + "')");
        assertThat(Browser.whole(page).locator("main").innerText())
                .contains("You met this duty on " + MandateJourney.english(metOn()), "A new round of this duty began.");
        look(page, "why-me-before");
    }

    /** On a phone in every language, and at a desk; goes on in English. */
    private static void look(Page page, String name) {
        page.setViewportSize(320, 640);
        Browser.lookInEveryLanguage(page, name);
        page.setViewportSize(1280, 900);
        page.navigate(page.url().replaceAll("lang=\\w+", "lang=en"));
        Browser.look(page, name + "-en");
    }

    private LocalDate metOn() {
        return today.minusMonths(YEARLY + 1);
    }

    /** To everybody who works there, fourteen months ago. */
    private void give() {
        var employer = Optional.ofNullable(author.institution()).orElseThrow();
        var rule = DueRule.fixed(today.plusDays(2), 0).again(YEARLY);
        var version = new LedgerFixture(database()).version(LedgerFixture.everybodyAt(employer), rule, course.course());
        var published = Nation.bean(PublishVersion.class)
                .publish(version, author.id().value())
                .orElseThrow();
        var before = ChronoUnit.DAYS.between(today.minusMonths(YEARLY + 2), today);
        var longAgo = Nation.bean(LedgerClock.class).now().at().minus(Duration.ofDays(before));
        Nation.bean(CarryOutVersion.class)
                .carryOut(
                        published, Moment.of(longAgo, Nation.bean(Country.class).zone()));
    }

    private List<String> rounds() {
        return database()
                .sql("""
                        select round || ' ' || state || ' ' || current from mandates.duty
                         where person_id = :person and course_id = :course order by round
                        """)
                .param("person", author.id().value())
                .param("course", course.course().value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static JdbcClient database() {
        return Nation.bean(JdbcClient.class);
    }
}
