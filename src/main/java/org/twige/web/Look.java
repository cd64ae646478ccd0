package org.twige.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells whether the person who asks looks at a page, or a browser asks ahead; one that says nothing is believed. */
public final class Look {

    private static final Set<String> OWN = Set.of("same-origin", "none");

    private Look() {}

    /** The person follows one of our links, types the address or opens it from what they keep. */
    public static boolean isOf(HttpServletRequest request) {
        var from = request.getHeader("Sec-Fetch-Site");
        return request.getMethod().equals("GET") && !isAhead(request) && (from == null || OWN.contains(from));
    }

    /** A browser fetches the page in case that the person wants it. */
    public static boolean isAhead(HttpServletRequest request) {
        return Stream.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")
                .anyMatch(name -> saysAhead(request.getHeader(name)));
    }

    private static boolean saysAhead(@Nullable String purpose) {
        if (purpose == null) {
            return false;
        }
        var words = purpose.toLowerCase(Locale.ROOT);
        return words.contains("prefetch") || words.contains("prerender") || words.contains("preview");
    }
}
