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

/** Every page that the links lead to, in every language, on a phone and on a desk: it answers, fits, passes axe and can be used with the keyboard alone. */
class PagesJourney {

    /** Reached by an act, not by a link; the stories that do the act look at them in every language. */
    private static final Set<String> IN_STORIES = Set.of(
            "/authoring/imports/{id}",
            "/authoring/items/{item}",
            "/authoring/items/{item}/frame",
            "/authoring/items/{item}/history",
            "/authoring/items/{item}/history/{number}",
            "/authoring/items/{item}/preview",
            "/authoring/{slug}/published/{code}/frame",
            "/attempts/{id}",
            "/attempts/{id}/check",
            "/attempts/{id}/explanations/{part}",
            "/attempts/{id}/questions/{number}",
            "/class",
            "/classes/{id}",
            "/classes/{id}/attendance",
            "/classes/{id}/cancellation",
            "/classes/{id}/change",
            "/classes/{id}/closing",
            "/classes/{id}/list",
            "/classes/{id}/people",
            "/classes/{id}/teach",
            "/classes/{id}/worksheet",
            "/my-classes/{id}/check",
            "/my-classes/{id}/check/{number}",
            "/branches/{id}",
            "/branches/{id}/key",
            "/branches/{id}/packs/{pack}/withdrawal",
            "/branches/{id}/results",
            "/branches/{id}/results/{results}",
            "/cases/{id}",
            "/cases/{id}/decision",
            "/corrections/{id}",
            "/credentials/{id}",
            "/cut-workshops/{workshop}",
            "/cut-workshops/{workshop}/adoption",
            "/cut-workshops/{workshop}/items/{position}",
            "/cut-workshops/{workshop}/judges",
            "/cut-workshops/{workshop}/ratings",
            "/evidence/{evidence}",
            "/flags/{flag}",
            "/my-flags/{flag}",
            "/issuer-rules/{rule}",
            "/duplicates/selection",
            "/duplicates/{id}",
            "/duties/{duty}/case",
            "/jobs/{id}",
            "/letters/{pile}",
            "/nudges/again",
            "/problems/thanks",
            "/problems/{problem}",
            "/questions/{question}",
            "/questions/{question}/publication",
            "/labs/letters/reading",
            "/labs/letters/result",
            "/labs/letters/{step}",
            "/labs/visits/reading",
            "/labs/visits/result",
            "/labs/visits/{step}",
            "/labs",
            "/learn/{slug}/final/offline",
            "/labs/asking/check",
            "/labs/asking/model",
            "/labs/asking/peer",
            "/labs/asking/reading",
            "/labs/asking/request",
            "/labs/asking/result",
            "/labs/drafts/draft",
            "/labs/drafts/mend",
            "/labs/drafts/reading",
            "/labs/drafts/result",
            "/labs/gap/{step}",
            "/labs/payments/{step}",
            "/labs/requests/doubt",
            "/labs/requests/first",
            "/labs/requests/guess",
            "/labs/requests/label/{part}",
            "/labs/requests/language",
            "/labs/requests/many",
            "/labs/requests/reading",
            "/labs/requests/result",
            "/labs/requests/second",
            "/judging",
            "/judging/{workshop}",
            "/judging/{workshop}/check",
            "/judging/{workshop}/items/{position}",
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
            "/draws/{draw}",
            "/my-sittings",
            "/reported-texts/{text}",
            "/roster-sources/{id}",
            "/rosters/{id}/columns",
            "/rosters/{id}/take-back",
            "/sheets/{code}",
            "/sit",
            "/sit/check",
            "/sit/done",
            "/sit/questions/{number}",
            "/sit/you",
            "/sittings/{id}",
            "/sittings/{id}/close",
            "/sittings/{id}/people",
            "/sittings/{id}/seats/{seat}",
            "/courses/search",
            "/recordings/new/{slug}/{number}/{language}",
            "/recordings/{id}",
            "/thanks/{refusal}",
            "/worksheets/papers/{person}",
            "/worksheets/{code}",
            "/thanks/{refusal}/refusal",
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
    void a_page_that_holds_the_keyboard_or_hides_the_focus_is_noticed() {
        try (var desk = Browser.desk()) {
            var page = desk.newPage();
            page.navigate(
                    "data:text/html,<p><a href=x>seen</a> <a href=y onfocus='this.previousElementSibling.focus()'>y</a> <a href=z>z</a>");
            assertThatThrownBy(() -> Keyboard.check(page)).hasMessageContaining("does not reach");

            page.navigate("data:text/html,<style>a{outline:none}</style><a href=x>hidden</a>");
            assertThatThrownBy(() -> Keyboard.check(page)).hasMessageContaining("looks the same");

            page.navigate(
                    "data:text/html,<a href=x tabindex=3>3</a><a href=y tabindex=2>2</a><a href=z tabindex=1>1</a>");
            assertThatThrownBy(() -> Keyboard.check(page)).hasMessageContaining("stands above");
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
        Keyboard.check(page);
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
