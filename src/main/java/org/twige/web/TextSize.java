package org.twige.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The size of the text, as this browser was told to show it: a cookie, so that no page has to ask the database. */
public final class TextSize {

    private static final String COOKIE = "text";
    private static final String LARGER = "larger";

    private TextSize() {}

    /** True when every page is to be shown with larger text. */
    public static boolean isLarger(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .anyMatch(LARGER::equals);
    }

    /** Tells the browser, unless it knows. */
    public static void remember(boolean larger, HttpServletRequest request, HttpServletResponse response) {
        if (larger != isLarger(request)) {
            var cookie = ResponseCookie.from(COOKIE, larger ? LARGER : "")
                    .path("/")
                    .httpOnly(true)
                    .sameSite("Lax")
                    .maxAge(larger ? Duration.ofDays(365) : Duration.ZERO)
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }
}
