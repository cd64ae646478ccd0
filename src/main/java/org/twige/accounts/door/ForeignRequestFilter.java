package org.twige.accounts.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.twige.web.SignedIn;

/** Refuses what no form of ours sends: a form of another site, or a large file from somebody who has not signed in. */
final class ForeignRequestFilter extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");
    private static final long LARGEST_FROM_NOBODY = 1_048_576;

    private final Refusals refusals;

    ForeignRequestFilter(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SAFE.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var from = request.getHeader("Sec-Fetch-Site");
        if (from != null && FOREIGN.contains(from)) {
            refusals.handle(request, response, new AccessDeniedException("a form of another site"));
        } else if (isLargeFromNobody(request)) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            rest.doFilter(request, response);
        }
    }

    private static boolean isLargeFromNobody(HttpServletRequest request) {
        var length = request.getContentLengthLong();
        var hidden = length < 0 && request.getHeader("Transfer-Encoding") != null;
        return request.getAttribute(SignedIn.class.getName()) == null && (hidden || length > LARGEST_FROM_NOBODY);
    }
}
