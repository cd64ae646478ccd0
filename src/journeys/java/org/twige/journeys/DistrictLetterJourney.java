package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.country.Country;

/** A letter extends a district: its people get a later date, everybody else keeps theirs. */
class DistrictLetterJourney {

    private String district;
    private String mandate;
    private LocalDate later;

    @BeforeEach
    void a_mandate_with_open_duties_in_a_district() {
        var row = database()
                .sql("""
                        select i.district, cast(d.mandate_id as text), max(d.due_on) from mandates.report_duty d
                          join people.report_institution i on i.institution_id = d.institution_id
                         where d.state = 'OPEN' and i.district is not null
                         group by 1, 2 order by count(*) desc, 1, 2 limit 1
                        """)
                .query((found, _) -> List.of(found.getString(1), found.getString(2), found.getString(3)))
                .single();
        district = row.get(0);
        mandate = row.get(1);
        later = Nation.bean(Country.class)
                .calendar()
                .roll(LocalDate.parse(row.get(2)).plusDays(60));
    }

    @Test
    void a_letter_extends_a_district() {
        var elsewhere = dates(false);
        try (var desk = Browser.desk()) {
            var page = desk.newPage();
            Browser.signIn(page, Nation.account("programme_office"));
            recordLetter(page);
            extend(page);
        }
        assertThat(dates(true)).as("the district").containsExactly(later.toString());
        assertThat(dates(false)).as("everybody else").isEqualTo(elsewhere);
    }

    private static void recordLetter(Page page) {
        var today = LocalDate.now(Nation.bean(Country.class).zone());
        page.navigate(Nation.address("/instruments/new?lang=en"));
        page.check("input[name=kind][value=LETTER]");
        page.fill("input[name=number]", "STORY/DISTRICT");
        type(page, "", today);
        page.fill("input[name=otherIssuer]", "Invented ministry");
        page.fill("input[name=title]", "Invented letter about a flooded district");
        page.click("main form button[type=submit]");
    }

    private void extend(Page page) {
        page.navigate(Nation.address("/mandates/" + mandate + "/extension?lang=en"));
        page.selectOption(
                "select[name=instrument]",
                page.locator("select[name=instrument] option:has-text('STORY/DISTRICT')")
                        .getAttribute("value"));
        page.selectOption("select[name=district]", district);
        page.check("input[name=how][value=date]");
        type(page, "date-", later);
        page.click("main form button[type=submit]");
        assertThat(Browser.whole(page).locator(".govuk-error-summary").innerText())
                .as("a nation is not extended by a forgotten choice")
                .contains("Choose it here too");
        Browser.look(page, "extension-whom");
        page.check("input[name=whom][value=district]");
        page.click("main form button[type=submit]");
        look(page, "extension-district-preview");
        page.click("form[action$='/extension'] button");
        page.waitForURL("**/jobs/*");
        page.waitForSelector("main a[href^='/mandates/']");
        page.click("main a[href^='/mandates/']");
        look(page, "mandate-extended-district");
    }

    /** On a phone in every language, and at a desk; goes on in English. */
    private static void look(Page page, String name) {
        page.setViewportSize(320, 640);
        Browser.lookInEveryLanguage(page, name);
        page.setViewportSize(1280, 900);
        page.navigate(page.url().replaceAll("lang=\\w+", "lang=en"));
        Browser.look(page, name + "-en");
    }

    /** The days on which open duties of the mandate are due, in the district or everywhere else. */
    private List<String> dates(boolean inside) {
        return database()
                .sql("""
                        select distinct cast(d.due_on as text) from mandates.report_duty d
                          join people.report_institution i on i.institution_id = d.institution_id
                         where d.mandate_id = cast(:mandate as uuid) and d.state in ('OPEN', 'PAUSED')
                           and (i.district is not distinct from :district) = :inside
                         order by 1
                        """)
                .param("mandate", mandate)
                .param("district", district)
                .param("inside", inside)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static void type(Page page, String prefix, LocalDate date) {
        page.fill("input[name=" + prefix + "day]", String.valueOf(date.getDayOfMonth()));
        page.fill("input[name=" + prefix + "month]", String.valueOf(date.getMonthValue()));
        page.fill("input[name=" + prefix + "year]", String.valueOf(date.getYear()));
    }

    private static JdbcClient database() {
        return Nation.bean(JdbcClient.class);
    }
}
