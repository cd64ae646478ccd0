package org.twige.accounts.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.twige.accounts.Keys;

/** The token of a page that nobody has signed in to, such as the sign-in itself. */
class FormTokensTest {

    private static final Instant SHOWN = Instant.parse("2026-11-23T10:59:59Z");
    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String FIELD = "_csrf";

    @TempDir
    private Path folder;

    private String token;

    @BeforeEach
    void a_page_is_shown_a_second_before_the_hour() {
        token = right(new MockHttpServletRequest(), Duration.ZERO);
    }

    @Test
    void a_form_may_be_sent_after_the_hour_has_struck() {
        assertThat(right(form(token), Duration.ofSeconds(2))).isEqualTo(token);
        assertThat(right(form(token), Duration.ofHours(22))).isEqualTo(token);
    }

    @Test
    void a_script_may_send_the_token_in_a_header_as_long_as_a_form_may() {
        assertThat(right(script(token), Duration.ofSeconds(2))).isEqualTo(token);
        assertThat(right(script(token), Duration.ofHours(22))).isEqualTo(token);
    }

    @Test
    void after_a_day_the_page_is_too_old() {
        assertThat(right(form(token), Duration.ofDays(1))).isNotEqualTo(token);
        assertThat(right(script(token), Duration.ofDays(1))).isNotEqualTo(token);
    }

    @Test
    void a_token_with_another_time_or_another_sign_is_not_ours() {
        var later = token.replaceFirst("^\\d+", Long.toString(SHOWN.getEpochSecond()));
        var signedByNobody = token.substring(0, token.length() - 1) + (token.endsWith("A") ? "B" : "A");

        for (var other : new String[] {later, signedByNobody, "", ".", "1", "x.y"}) {
            assertThat(right(form(other), Duration.ZERO)).isEqualTo(token);
            assertThat(right(script(other), Duration.ZERO)).isEqualTo(token);
        }
    }

    /** What the door expects of this request, so long after the page was shown. */
    private String right(MockHttpServletRequest request, Duration later) {
        var clock = Clock.fixed(SHOWN.plus(later), ZoneOffset.UTC);
        return new FormTokens(Keys.in(folder.resolve("keys")), clock)
                .generateToken(request)
                .getToken();
    }

    private static MockHttpServletRequest form(String sent) {
        var request = new MockHttpServletRequest();
        request.setParameter(FIELD, sent);
        return request;
    }

    private static MockHttpServletRequest script(String sent) {
        var request = new MockHttpServletRequest();
        request.addHeader(HEADER, sent);
        return request;
    }
}
