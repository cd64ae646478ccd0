package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a learner's page costs in bytes over the wire, cold and warm. */
class WeightJourney {

    private static final int COLD = 20 * 1024;
    private static final int WARM = 8 * 1024;
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
        try (var phone = Browser.phone(true)) {
            var visitor = phone.newPage();
            Browser.signIn(visitor, Nation.account("learner"));
            keepsItsBudget(phone.cookies(), address);
        }
    }

    /** With another browser of the same person, which has nothing of the page yet. */
    static void keepsItsBudget(List<Cookie> cookies, String address) {
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
            assertThat(warm.bytes()).isLessThanOrEqualTo(WARM);
            assertThat(cold.requests()).isLessThanOrEqualTo(REQUESTS);
        }
    }

    private static Cost visit(Page page, String address) {
        List<Request> requests = new ArrayList<>();
        page.onRequestFinished(requests::add);
        page.navigate(Nation.address(address));
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        var sent = List.copyOf(requests);
        var bytes = sent.stream()
                .mapToLong(request -> request.sizes().responseBodySize + request.sizes().responseHeadersSize)
                .sum();
        return new Cost(sent.size(), bytes);
    }
}
