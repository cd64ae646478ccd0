package org.twige.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.twige.country.Country;

/** Makes the frame of a request. */
@Component
class Frames {

    private final Country country;
    private final Texts texts;

    Frames(Country country, Texts texts) {
        this.country = country;
        this.texts = texts;
    }

    Frame of(HttpServletRequest request) {
        var signedIn = (SignedIn) request.getAttribute(SignedIn.class.getName());
        return new Frame(
                Languages.of(request, country),
                country,
                texts,
                signedIn,
                path(request),
                csrf(request),
                query(request),
                TextSize.isLarger(request),
                DisplayController.DARK.isMade(request));
    }

    /** Of a page that a form led to, nothing: its address was never asked for. */
    private static String query(HttpServletRequest request) {
        var all = request.getQueryString();
        return all == null || !request.getMethod().equals("GET")
                ? ""
                : Arrays.stream(all.split("&", -1))
                        .filter(part -> !part.isEmpty() && !part.equals("lang") && !part.startsWith("lang="))
                        .collect(Collectors.joining("&"));
    }

    private static String path(HttpServletRequest request) {
        var original = (String) request.getAttribute("jakarta.servlet.error.request_uri");
        return original == null ? request.getRequestURI() : original;
    }

    private static String csrf(HttpServletRequest request) {
        var token = (@Nullable CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return Optional.ofNullable(token).map(CsrfToken::getToken).orElse("");
    }
}
