package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.country.Country;

/** An administrator makes a token for an HR system, which reads people with it until the token is revoked. */
class TokensJourney {

    @Test
    void a_token_is_made_shown_once_used_and_revoked() {
        try (var desk = Browser.desk()) {
            var page = desk.newPage();
            Browser.signIn(page, Nation.account("administrator"));
            page.navigate(Nation.address("/scim-tokens?lang=en"));
            Browser.look(page, "scim-tokens-none");

            var token = make(page);
            assertThat(ask(page, token)).as("with the token").isEqualTo(200);
            page.navigate(Nation.address("/scim-tokens?lang=en"));
            assertThat(page.content()).as("never shown again").doesNotContain(token);
            look(page);

            page.click("form[action$='/revocation'] button");
            assertThat(ask(page, token)).as("after the token was revoked").isEqualTo(401);
        }
    }

    private static String make(Page page) {
        page.fill("input[name=source]", "payroll");
        page.fill("input[name=institution]", employer());
        page.check("input[value=write]");
        page.fill("input[name=day]", "1");
        page.fill("input[name=month]", String.valueOf(soon().getMonthValue()));
        page.fill("input[name=year]", String.valueOf(soon().getYear()));
        page.click("form[action='/scim-tokens'] button[type=submit]");
        var token = page.locator("textarea#token").inputValue();
        Browser.keep(page, "scim-token-made");
        page.setViewportSize(320, 640);
        Browser.keep(page, "scim-token-made");
        page.setViewportSize(1280, 900);
        return token.strip();
    }

    private static void look(Page page) {
        Browser.lookInEveryLanguage(page, "scim-tokens");
        page.setViewportSize(320, 640);
        Browser.lookInEveryLanguage(page, "scim-tokens");
        page.setViewportSize(1280, 900);
        page.navigate(page.url().replaceAll("lang=\\w+", "lang=en"));
    }

    private static int ask(Page page, String token) {
        return page.request()
                .get(
                        Nation.address("/scim/v2/Users?count=1"),
                        RequestOptions.create().setHeader("Authorization", "Bearer " + token))
                .status();
    }

    private static LocalDate soon() {
        return Nation.bean(Country.class).today(Nation.bean(Clock.class)).plusMonths(2);
    }

    private static String employer() {
        return Nation.bean(JdbcClient.class)
                .sql("select code from people.report_institution where nlevel(path) = 2 order by code limit 1")
                .query(String.class)
                .single();
    }
}
