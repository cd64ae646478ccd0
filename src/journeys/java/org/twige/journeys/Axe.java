package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** Asks axe whether a page can be used by everybody, as far as a machine can tell. */
final class Axe {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Axe() {}

    /** In one page without frames of others the legacy mode finds the same and opens no further window. */
    static void check(Page page) {
        var violations = new AxeBuilder(page)
                .setLegacyMode(true)
                .options(violationsOnly())
                .withTags(RULES)
                .analyze()
                .getViolations();

        assertThat(violations)
                .extracting(
                        rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .as("accessibility of " + page.url())
                .isEmpty();
    }

    /** Every rule still runs; the nodes that keep them are not listed one by one. */
    private static AxeRunOptions violationsOnly() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    /** No part of the page is wider than the screen. */
    static void fits(Page page) {
        var overflow = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertThat((int) overflow).as("pixels beyond the edge of " + page.url()).isLessThanOrEqualTo(0);
    }
}
