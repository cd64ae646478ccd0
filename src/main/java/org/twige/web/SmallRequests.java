package org.twige.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses files that no program sends us, before the server puts any of them on its disk. */
final class SmallRequests extends OncePerRequestFilter {

    private final RouteGuard routes;

    SmallRequests(RouteGuard routes) {
        this.routes = routes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (routes.isTooLarge(request)) {
            response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            rest.doFilter(request, response);
        }
    }
}
