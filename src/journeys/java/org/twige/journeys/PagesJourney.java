package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every main page of every role, in every language, on a phone and on a desk: it answers, fits and passes axe. */
class PagesJourney {

    private static final Map<String, List<String>> PAGES = Map.of(
            "", List.of("/sign-in", "/activate", "/verify", "/privacy", "/accessibility"),
            "learner",
                    List.of(
                            "/my-training",
                            "/courses",
                            "/courses/ai-in-plain-words",
                            "/learn/ai-in-plain-words",
                            "/learn/ai-in-plain-words/lessons/4",
                            "/learn/ai-in-plain-words/final",
                            "/my-credentials",
                            "/password"),
            "coordinator", List.of("/institutions/mine"),
            "programme_office", List.of("/national", "/figures", "/districts/11"),
            "auditor", List.of("/audit", "/national"));

    static Stream<Arguments> everyPage() {
        return PAGES.entrySet().stream()
                .flatMap(role ->
                        Stream.of("rw", "en", "fr", "sw").map(language -> Arguments.of(role.getKey(), language)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("everyPage")
    void every_page_can_be_read_by_everybody(String role, String language) {
        try (var phone = Browser.phone(true)) {
            var page = phone.newPage();
            if (!role.isEmpty()) {
                Browser.signIn(page, Nation.account(role));
            }
            for (var address : PAGES.getOrDefault(role, List.of())) {
                check(page, address, language, role);
            }
        }
    }

    private static void check(Page page, String address, String language, String role) {
        page.setViewportSize(320, 640);
        var answer = page.navigate(Nation.address(address + "?lang=" + language));
        assertThat(answer.status()).as(role + " " + address).isEqualTo(200);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        Axe.fits(page);
        Axe.check(page);
        if (language.equals("en")) {
            var name = (role.isEmpty() ? "public" : role) + address.replace('/', '-');
            Browser.keep(page, name);
            page.setViewportSize(1280, 900);
            Browser.keep(page, name);
        }
    }
}
