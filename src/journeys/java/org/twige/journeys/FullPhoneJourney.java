package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A phone without space: what could not be written is not called saved, and can be answered again. */
class FullPhoneJourney {

    private static final String COURSE = "data-for-better-service";
    private static final String WAITING = """
            () => new Promise((resolve, reject) => {
                setTimeout(reject, 30_000, new Error('the phone does not say what waits'))
                const asked = indexedDB.open('twige', 1)
                asked.onsuccess = () => {
                    const count = asked.result.transaction('outbox').objectStore('outbox').count()
                    count.onsuccess = () => { asked.result.close(); resolve(count.result) }
                }
            })
            """;

    @Test
    void an_answer_that_a_full_phone_cannot_keep_is_not_called_saved() {
        try (var phone = Browser.phone(true)) {
            var page = phone.newPage();
            Browser.signIn(page, Newcomer.any().account());
            page.navigate(Nation.address("/learn/" + COURSE + "/offline?lang=en"));
            page.click("#take button");
            PlaywrightAssertions.assertThat(page.locator("#taken")).isVisible();
            page.waitForFunction("async () => !!(await navigator.serviceWorker.ready).active");
            page.navigate(Nation.address("/offline#" + COURSE + "/1"));
            PlaywrightAssertions.assertThat(page.locator(".twige-question").first())
                    .isVisible();
            phone.setOffline(true);

            space(page, 1);
            var saved = answerUntilThePhoneIsFull(page);
            assertThat(page.evaluate(WAITING)).isEqualTo(saved);
            Browser.look(page, "offline-full");

            space(page, 1_000_000_000);
            await().atMost(Duration.ofMinutes(1))
                    .pollInSameThread()
                    .until(() -> answer(page).equals("Saved on this phone"));
            assertThat(page.evaluate(WAITING)).isEqualTo(saved + 1);
        }
    }

    /** The browser notices within half a minute that there is no space; how many answers were called saved until then. */
    private static int answerUntilThePhoneIsFull(Page page) {
        var saved = new AtomicInteger();
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(2))
                .pollInSameThread()
                .until(() -> {
                    var told = answer(page);
                    if (told.equals("Saved on this phone")) {
                        saved.incrementAndGet();
                    }
                    return told.startsWith("Not saved");
                });
        return saved.get();
    }

    /** What the page says about it. */
    private static String answer(Page page) {
        page.evaluate("document.querySelector('#told').textContent = ''");
        page.locator(".twige-question")
                .first()
                .locator("input:not(:checked)")
                .first()
                .click();
        PlaywrightAssertions.assertThat(page.locator("#told")).not().isEmpty();
        return page.locator("#told").innerText();
    }

    private static void space(Page page, long bytes) {
        var request = new JsonObject();
        request.addProperty("origin", Nation.address(""));
        request.addProperty("quotaSize", bytes);
        page.context().newCDPSession(page).send("Storage.overrideQuotaForOrigin", request);
    }
}
