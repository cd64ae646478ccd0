package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Asks axe whether a page can be used by everybody, as far as a machine can tell. */
final class Axe {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Every rule runs; only what a page breaks comes back, with the first part of it that does. */
    private static final String RUN = """
            rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})
                .then(found => found.violations.map(rule => rule.id + ': ' + rule.nodes[0].html))
            """;

    private static final String SCRIPT = script();

    private Axe() {}

    /** A browser that holds axe ready in every page it opens: to send it to each page takes longer than to ask it. */
    static BrowserContext ready(BrowserContext browser) {
        browser.addInitScript(SCRIPT);
        return browser;
    }

    static void check(Page page) {
        assertThat((List<?>) page.evaluate(RUN, RULES))
                .as("accessibility of " + page.url())
                .isEmpty();
    }

    /** No part of the page is wider than the screen. */
    static void fits(Page page) {
        var overflow = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertThat((int) overflow).as("pixels beyond the edge of " + page.url()).isLessThanOrEqualTo(0);
    }

    private static String script() {
        try (var script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
