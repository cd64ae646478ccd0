package org.twige.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.twige.PageTest;

@PageTest
class MannersTests {

    private static final SignedIn LEARNER =
            new SignedIn(UUID.randomUUID(), "Aline U.", "en", Set.of(Role.LEARNER), "1");

    @Autowired
    private MockMvc browser;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    void every_response_carries_the_policy_and_is_not_stored() throws Exception {
        var addresses = routes.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream())
                .map(pattern -> pattern.replaceAll("\\{[^}]*}", "00000000-0000-7000-8000-000000000000"))
                .distinct()
                .toList();

        for (var address : addresses) {
            assertPolite(address, browser.perform(get(address)).andReturn().getResponse());
        }
        assertThat(addresses).hasSizeGreaterThan(4);
    }

    private static void assertPolite(String address, MockHttpServletResponse response) {
        assertThat(response.getHeader("Content-Security-Policy"))
                .as(address)
                .startsWith("default-src 'none'; script-src 'self' 'sha256-")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "require-trusted-types-for 'script'");
        assertThat(response.getHeader("X-Content-Type-Options")).as(address).isEqualTo("nosniff");
        assertThat(response.getHeader("Referrer-Policy")).as(address).isEqualTo("same-origin");
        if (isForPeople(response)) {
            assertThat(response.getHeader("Cache-Control")).as(address).contains("no-store");
        }
        assertThat(response.getHeader("X-Request-Id")).as(address).matches("[0-9a-f]{16}");
    }

    /** Keys and status lists are public documents for machines, which may keep them for a while. */
    private static boolean isForPeople(MockHttpServletResponse response) {
        var type = response.getContentType();
        return type == null || type.startsWith("text/html");
    }

    @Test
    void the_only_inline_script_is_the_one_that_the_policy_allows() throws Exception {
        var response = browser.perform(get("/privacy")).andReturn().getResponse();

        var inline = Jsoup.parse(response.getContentAsString()).select("script:not([src])");
        assertThat(inline).hasSize(1);
        var hash =
                MessageDigest.getInstance("SHA-256").digest(inline.get(0).data().getBytes(StandardCharsets.UTF_8));
        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    }

    @Test
    void no_page_has_a_style_or_a_handler_inside() throws Exception {
        for (var address : new String[] {"/privacy", "/accessibility", "/no-such-page"}) {
            var page = Jsoup.parse(browser.perform(get(address).requestAttr(SignedIn.class.getName(), LEARNER))
                    .andReturn()
                    .getResponse()
                    .getContentAsString());

            assertThat(page.select("style, [style], [onclick], [onload], [onsubmit]"))
                    .isEmpty();
        }
    }

    @Test
    void style_and_script_files_never_change_under_one_name() throws Exception {
        var page = Jsoup.parse(
                browser.perform(get("/privacy")).andReturn().getResponse().getContentAsString());
        var address = page.select("link[rel=stylesheet]").attr("href");

        var response = browser.perform(get(address).header("Accept-Encoding", "gzip, br"))
                .andReturn()
                .getResponse();

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(response.getHeader("Content-Encoding")).isEqualTo("br");
        assertThat(response.getContentAsByteArray().length).isLessThan(8 * 1024);
    }
}
