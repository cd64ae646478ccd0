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
import org.twige.web.RouteGuard;
import org.twige.web.SignedIn;

/**
 * Refuses what no form of ours sends: a form of another site, a larger file than the route takes, or a large one from
 * somebody who has not signed in.
 */
final class ForeignRequestFilter extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");
    private static final long LARGEST_FROM_NOBODY = 1_048_576;

    private final Refusals refusals;
    private final RouteGuard routes;

    ForeignRequestFilter(Refusals refusals, RouteGuard routes) {
        this.refusals = refusals;
        this.routes = routes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var from = request.getHeader("Sec-Fetch-Site");
        var changes = !SAFE.contains(request.getMethod());
        if (changes && from != null && FOREIGN.contains(from)) {
            leaveUnread(request);
            refusals.handle(request, response, new AccessDeniedException("a form of another site"));
        } else if (routes.isTooLarge(request) || (changes && isLargeFromNobody(request))) {
            leaveUnread(request);
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            rest.doFilter(request, response);
        }
    }

    /** Whoever asks for a parameter from now on, be it for the page of the error, gets those of the address only. */
    private static void leaveUnread(HttpServletRequest request) throws IOException {
        request.getInputStream();
    }

    private static boolean isLargeFromNobody(HttpServletRequest request) {
        var length = request.getContentLengthLong();
        var hidden = length < 0 && request.getHeader("Transfer-Encoding") != null;
        return request.getAttribute(SignedIn.class.getName()) == null && (hidden || length > LARGEST_FROM_NOBODY);
    }
}
