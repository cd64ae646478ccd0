package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a learner's page costs in bytes over the wire, cold and warm. */
class WeightJourney {

    private static final int COLD = 20 * 1024;
    private static final int WARM = 5 * 1024;
    private static final int WARM_AND_LONG = 8 * 1024;
    private static final int REQUESTS = 6;

    private record Cost(int requests, long bytes) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/my-training",
                "/my-week",
                "/courses/ai-in-plain-words",
                "/learn/ai-in-plain-words",
                "/learn/ai-in-plain-words/lessons/5",
                "/learn/ai-in-plain-words/offline",
                "/offline",
                "/labs",
                "/labs/requests",
                "/my-credentials"
            })
    void a_learner_page_keeps_its_budget_cold_and_warm(String address) {
        keepsItsBudget(learner(), address);
    }

    /** A third more words than most lessons have, and longer words in French: it may cost more, but not without end. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "rw"})
    void the_longest_lesson_of_all_costs_no_more_than_any_page_may(String language) {
        keepsItsBudget(learner(), "/learn/safe-fair-and-lawful/lessons/2?lang=" + language, WARM_AND_LONG);
    }

    private static List<Cookie> learner() {
        try (var phone = Browser.phone(true)) {
            Browser.signIn(phone.newPage(), Nation.account("learner"));
            return phone.cookies();
        }
    }

    /** With another browser of the same person, which has nothing of the page yet. */
    static void keepsItsBudget(List<Cookie> cookies, String address) {
        keepsItsBudget(cookies, address, WARM);
    }

    private static void keepsItsBudget(List<Cookie> cookies, String address, int most) {
        try (var fresh = Browser.phone(true)) {
            fresh.addCookies(cookies.stream()
                    .map(cookie -> new Cookie(cookie.name, cookie.value).setUrl(Nation.address("/")))
                    .toList());
            var page = fresh.newPage();
            var cold = visit(page, address);
            var warm = visit(page, address);
            System.out.printf(
                    "%-45s cold %5.1f KB in %d requests, warm %4.1f KB in %d%n",
                    address, cold.bytes() / 1024.0, cold.requests(), warm.bytes() / 1024.0, warm.requests());

            assertThat(cold.bytes()).isLessThanOrEqualTo(COLD);
            assertThat(warm.bytes()).isLessThanOrEqualTo(most);
            assertThat(cold.requests()).isLessThanOrEqualTo(REQUESTS);
        }
    }

    /** As the network of the browser counts: what it took from its own store costs nothing. */
    private static Cost visit(Page page, String address) {
        var network = page.context().newCDPSession(page);
        var bytes = new AtomicLong();
        var requests = new AtomicInteger();
        network.on("Network.loadingFinished", finished -> {
            var received = finished.get("encodedDataLength").getAsLong();
            bytes.addAndGet(received);
            requests.addAndGet(received > 0 ? 1 : 0);
        });
        network.send("Network.enable");
        page.navigate(Nation.address(address));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        network.detach();
        return new Cost(requests.get(), bytes.get());
    }
}
