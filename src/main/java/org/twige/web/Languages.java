package org.twige.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.twige.country.Country;

/** Chooses the language of a page: {@code ?lang=}, the cookie, the person's own, the browser's, the country's first. */
public final class Languages implements HandlerInterceptor {

    private static final String CHOSEN = Languages.class.getName();
    private static final String COOKIE = "lang";

    private final Country country;

    Languages(Country country) {
        this.country = country;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        asked(request).filter(country::speaks).ifPresent(language -> remember(language, response));
        return true;
    }

    /** The language of this request, a code of the country pack. */
    public static String of(HttpServletRequest request, Country country) {
        var known = (@Nullable String) request.getAttribute(CHOSEN);
        if (known != null) {
            return known;
        }
        var language = Stream.of(asked(request), cookie(request), own(request), browser(request, country))
                .flatMap(Optional::stream)
                .filter(country::speaks)
                .findFirst()
                .orElseGet(() -> country.languages().getFirst().code());
        request.setAttribute(CHOSEN, language);
        return language;
    }

    /** Shows one page in a language of the country pack that its reader has not chosen for the others. */
    public static void use(String language, HttpServletRequest request) {
        request.setAttribute(CHOSEN, language);
    }

    private static Optional<String> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("lang"));
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static Optional<String> own(HttpServletRequest request) {
        return Optional.ofNullable((SignedIn) request.getAttribute(SignedIn.class.getName()))
                .map(SignedIn::language);
    }

    private static Optional<String> browser(HttpServletRequest request, Country country) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .map(locale -> locale.getLanguage())
                .filter(country::speaks)
                .findFirst();
    }

    private static void remember(String language, HttpServletResponse response) {
        var cookie = ResponseCookie.from(COOKIE, language)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(java.time.Duration.ofDays(365))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
