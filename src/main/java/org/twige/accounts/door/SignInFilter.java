package org.twige.accounts.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import org.twige.country.Country;
import org.twige.web.SignedIn;

/** Recognises the person of a request by the cookie, with the first and only query that this needs. */
final class SignInFilter extends OncePerRequestFilter {

    private static final String WHO = SignedIn.class.getName();

    private final SignInCookies cookies;
    private final SignIns signIns;
    private final Country country;
    private final Clock clock;

    SignInFilter(SignInCookies cookies, SignIns signIns, Country country, Clock clock) {
        this.cookies = cookies;
        this.signIns = signIns;
        this.country = country;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getAttribute(WHO) != null
                || request.getRequestURI().startsWith("/assets/")
                || !cookies.isSent(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var now = clock.instant();
        var ticket = cookies.ticketOf(request).filter(held -> !held.isOver(now));
        var holder = ticket.flatMap(held -> signIns.holder(held, country.today(clock)));
        if (holder.isEmpty()) {
            cookies.drop(request, response);
        } else {
            request.setAttribute(WHO, holder.get());
            renew(ticket, request, response);
        }
        rest.doFilter(request, response);
    }

    private void renew(Optional<Ticket> ticket, HttpServletRequest request, HttpServletResponse response) {
        var now = clock.instant();
        ticket.filter(held -> held.isToBeRenewed(now))
                .ifPresent(held -> cookies.write(held.renewedAt(now), request, response));
    }
}
