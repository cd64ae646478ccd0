package org.twige.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** A choice that stays in one browser: a cookie, so that no page has to ask the database. */
final class BrowserChoice {

    private final String cookie;
    private final String value;

    BrowserChoice(String cookie, String value) {
        this.cookie = cookie;
        this.value = value;
    }

    boolean isMade(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies)
                        .filter(known -> known.getName().equals(cookie))
                        .map(Cookie::getValue)
                        .anyMatch(value::equals);
    }

    /** Tells the browser, unless it knows. */
    void remember(boolean made, HttpServletRequest request, HttpServletResponse response) {
        if (made != isMade(request)) {
            var told = ResponseCookie.from(cookie, made ? value : "")
                    .path("/")
                    .httpOnly(true)
                    .sameSite("Lax")
                    .maxAge(made ? Duration.ofDays(365) : Duration.ZERO)
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, told.toString());
        }
    }
}
