package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * When something is first seen of the pages of a learner on a slow phone far from a mast: 400 kbit/s, 400 ms for every
 * request, a processor six times slower than this one. Beside each stands the plainest page of the service under the same
 * conditions. Not part of a test run: {@code ./twige bench-paint}. Nothing is judged but that every page appeared.
 */
class PaintBench {

    private static final int ROUNDS = 7;
    private static final int BYTES_A_SECOND = 400_000 / 8;
    private static final int LATENCY = 400;
    private static final int SLOWER = 6;

    /** Address, connection and TLS 1.3 cost a round trip each, which the browser's throttling leaves out. */
    private static final int FIRST_CONTACT = 3 * LATENCY;

    private static final String PAINTED = """
            () => performance.getEntriesByName('first-contentful-paint').map(entry => entry.startTime)[0] ?? -1
            """;

    /** In milliseconds. */
    private record Paint(double cold, double warm) {}

    @Test
    void the_pages_of_a_learner_appear_on_a_slow_phone() {
        try (var phone = Browser.phone(true)) {
            var page = phone.newPage();
            Browser.signIn(page, Nation.account("learner"));
            var pages = pages(page);
            pages.values().forEach(address -> visit(phone, address));
            var plain = median(phone.cookies(), "/livez");
            System.out.printf(
                    "first paint, medians of %d: 400 kbit/s, 400 ms, processor %d times slower%n", ROUNDS, SLOWER);
            System.out.printf("| page | cold | cold with first contact | warm | cold / plain | warm / plain |%n");
            print("plain text (yardstick)", plain, plain);
            pages.forEach((name, address) -> print(name, median(phone.cookies(), address), plain));
        }
    }

    /** Home, a way, the longest lesson, a question of a final. */
    private static Map<String, String> pages(Page page) {
        Finals.readEveryLesson(page, Finals.COURSE, 8);
        page.navigate(Nation.address(Finals.COURSE + "/final"));
        page.click("main form button");
        var question = page.url().substring(Nation.address("").length());
        var pages = new LinkedHashMap<String, String>();
        pages.put("home", "/my-training");
        pages.put("course", Finals.COURSE);
        pages.put("lesson", Finals.COURSE + "/lessons/5");
        pages.put("quiz", question);
        return pages;
    }

    private static void print(String name, Paint paint, Paint plain) {
        System.out.printf(
                "| %-22s | %.2f s | %.2f s | %.2f s | %.1f | %.1f |%n",
                name,
                paint.cold() / 1000,
                (paint.cold() + FIRST_CONTACT) / 1000,
                paint.warm() / 1000,
                paint.cold() / plain.cold(),
                paint.warm() / plain.warm());
    }

    /** With browsers that have nothing of the page yet, each of which comes again. */
    private static Paint median(List<Cookie> cookies, String address) {
        var cold = new ArrayList<Double>();
        var warm = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            try (var fresh = Browser.phone(true)) {
                fresh.addCookies(cookies.stream()
                        .map(cookie -> new Cookie(cookie.name, cookie.value).setUrl(Nation.address("/")))
                        .toList());
                var page = slow(fresh);
                cold.add(painted(page, address));
                warm.add(painted(page, address));
            }
        }
        return new Paint(middle(cold), middle(warm));
    }

    private static double middle(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static Page slow(BrowserContext phone) {
        var page = phone.newPage();
        var tools = phone.newCDPSession(page);
        var line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", LATENCY);
        line.addProperty("downloadThroughput", BYTES_A_SECOND);
        line.addProperty("uploadThroughput", BYTES_A_SECOND);
        tools.send("Network.enable");
        tools.send("Network.emulateNetworkConditions", line);
        var processor = new JsonObject();
        processor.addProperty("rate", SLOWER);
        tools.send("Emulation.setCPUThrottlingRate", processor);
        return page;
    }

    private static double painted(Page page, String address) {
        page.navigate(Nation.address(address));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForFunction("(" + PAINTED.strip() + ")() >= 0");
        var painted = ((Number) page.evaluate(PAINTED)).doubleValue();
        assertThat(painted).as("%s appeared", address).isPositive();
        return painted;
    }

    /** A Java program is slow until it is warm. */
    private static void visit(BrowserContext phone, String address) {
        var page = phone.newPage();
        for (var times = 0; times < 30; times++) {
            page.navigate(Nation.address(address));
        }
        page.close();
    }
}
