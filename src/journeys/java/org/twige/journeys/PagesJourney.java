package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twige.journeys.Crawl.Found;

/** Every page that the links lead to, in every language, on a phone and on a desk: it answers, fits and passes axe. */
class PagesJourney {

    /** Reached by an act, not by a link; the stories that do the act look at them in every language. */
    private static final Set<String> IN_STORIES = Set.of(
            "/attempts/{id}",
            "/attempts/{id}/check",
            "/attempts/{id}/explanations/{part}",
            "/attempts/{id}/questions/{number}",
            "/cases/{id}",
            "/cases/{id}/decision",
            "/corrections/{id}",
            "/credentials/{id}",
            "/evidence/{evidence}",
            "/flags/{flag}",
            "/my-flags/{flag}",
            "/issuer-rules/{rule}",
            "/duplicates/selection",
            "/duplicates/{id}",
            "/duties/{duty}/case",
            "/jobs/{id}",
            "/learn/{slug}/final",
            "/mandates/{mandate}/draft",
            "/mandates/{mandate}/draft/difference",
            "/mandates/{mandate}/draft/terms",
            "/mandates/{mandate}/draft/{side}",
            "/mandates/{mandate}/extension/preview",
            "/my-evidence/{evidence}",
            "/merges/{id}",
            "/people/{id}/requests/{duty}/{kind}",
            "/requests/{request}",
            "/my-training/cases/{id}",
            "/roster-sources/{id}",
            "/rosters/{id}/columns",
            "/rosters/{id}/take-back",
            "/verify/{key}");

    /** One signed-in browser for each role. */
    private static final Map<String, Page> READERS = new HashMap<>();

    private static final List<Found> FOUND = Crawl.everywhere();

    static Stream<Found> everyPage() {
        return FOUND.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyPage")
    void every_page_can_be_read_by_everybody(Found found) {
        var page = READERS.computeIfAbsent(found.role(), PagesJourney::reader);
        for (var language : List.of("rw", "fr", "sw", "en")) {
            onAPhone(page, found, language);
        }
        onADesk(page, found);
    }

    @AfterAll
    static void everybody_closes_the_browser() {
        READERS.values().forEach(page -> page.context().close());
        READERS.clear();
    }

    private static Page reader(String role) {
        var page = Browser.phone(true).newPage();
        if (!role.isEmpty()) {
            Browser.signIn(page, Nation.account(role));
        }
        return page;
    }

    @Test
    void a_page_that_shuts_somebody_out_is_noticed() {
        try (var desk = Browser.desk()) {
            var page = desk.newPage();
            page.navigate("data:text/html,<html lang=en><title>Twige</title><img src=cat.png>");

            assertThatThrownBy(() -> Axe.check(page))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("image-alt");
        }
    }

    @Test
    void no_page_is_out_of_reach() {
        var missed = new TreeSet<>(Crawl.pages().keySet());
        FOUND.forEach(found -> missed.remove(found.route()));

        assertThat(missed).as("pages that no link leads to").isSubsetOf(IN_STORIES);
    }

    private static void onAPhone(Page page, Found found, String language) {
        page.setViewportSize(320, 640);
        var address = found.address() + (found.address().contains("?") ? "&lang=" : "?lang=") + language;
        var answer = page.navigate(Nation.address(address));
        assertThat(answer.status()).as(found.role() + " " + address).isEqualTo(200);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        look(page, found, language);
    }

    /** The same page again in its last language: what is wide does not depend on the words. */
    private static void onADesk(Page page, Found found) {
        page.setViewportSize(1280, 900);
        look(page, found, "en");
    }

    private static void look(Page page, Found found, String language) {
        Axe.fits(page);
        Axe.check(page);
        keep(page, found, language);
    }

    /** One picture on a phone and one on a desk are enough to look at; the stories keep others. */
    private static void keep(Page page, Found found, String language) {
        if (language.equals("en")) {
            Browser.keep(page, "page" + found.route().replaceAll("[/{}]+", "-") + "-" + language);
        }
    }
}
