package org.twige.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.twige.country.Country;

/** Makes the frame of a request. */
@Component
class Frames {

    private final Country country;
    private final Texts texts;
    private final ObjectProvider<AboveEveryPage> branch;

    Frames(Country country, Texts texts, ObjectProvider<AboveEveryPage> branch) {
        this.country = country;
        this.texts = texts;
        this.branch = branch;
    }

    Frame of(HttpServletRequest request) {
        var signedIn = (SignedIn) request.getAttribute(SignedIn.class.getName());
        var language = Languages.of(request, country);
        return new Frame(
                language,
                country,
                texts,
                signedIn,
                path(request),
                csrf(request),
                query(request),
                TextSize.isLarger(request),
                DisplayController.DARK.isMade(request),
                aboveEveryPage(language));
    }

    private @Nullable String aboveEveryPage(String language) {
        return branch.stream()
                .flatMap(one -> one.sentence(language).stream())
                .findFirst()
                .orElse(null);
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
