package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who wants no thanks says so on a page that the message leads to, without a sign-in. */
class RefusalJourney {

    @Test
    void thanks_are_refused_with_one_button_on_any_phone() {
        try (var phone = Browser.phone(false)) {
            var page = phone.newPage();
            var address = "/thanks/" + UUID.randomUUID();
            for (var place : new String[] {address + "/refusal", address}) {
                page.navigate(Nation.address(place));
                Browser.lookInEveryLanguage(page, "thanks");
            }
            page.locator("main button").click();
            assertThat(Browser.whole(page).locator("main").innerText()).isNotBlank();
            assertThat(Browser.whole(page).locator("main form").count()).isZero();
            Browser.look(page, "thanks-refused");
        }
    }
}
