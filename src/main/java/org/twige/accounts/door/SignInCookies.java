package org.twige.accounts.door;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.Country;
import org.twige.people.PersonId;
import org.twige.people.Responsibilities;

/** Gives, renews and takes back the one cookie that carries a sign-in. */
@Component
public class SignInCookies {

    private static final String OVER_TLS = "__Host-twige";
    private static final String PLAIN = "twige";

    private final Seal seal;
    private final SignIns signIns;
    private final Responsibilities responsibilities;
    private final Country country;
    private final Clock clock;

    SignInCookies(Seal seal, SignIns signIns, Responsibilities responsibilities, Country country, Clock clock) {
        this.seal = seal;
        this.signIns = signIns;
        this.responsibilities = responsibilities;
        this.country = country;
        this.clock = clock;
    }

    /** Begins a new sign-in of a person who has just proved who they are; an older one of this browser ends. */
    @Transactional
    public void give(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        ticketOf(request).ifPresent(older -> signIns.end(older.signIn(), clock.instant()));
        var now = clock.instant();
        var version = signIns.begin(person.value(), now);
        var roles = responsibilities.rolesOf(person, country.today(clock));
        write(new Ticket(person.value(), version, roles, now, now, UUID.randomUUID()), request, response);
    }

    /** Ends the sign-in of this browser, on every node and for every copy of the cookie. */
    public void takeBack(HttpServletRequest request, HttpServletResponse response) {
        ticketOf(request).ifPresent(ticket -> signIns.end(ticket.signIn(), clock.instant()));
        drop(request, response);
    }

    /** Forgets ended sign-ins whose cookies nobody takes any more. */
    public void forgetEnded() {
        signIns.forgetEndedBefore(clock.instant().minus(Ticket.LONGEST));
    }

    void write(Ticket ticket, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie(request, seal.write(ticket)).build().toString());
    }

    void drop(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie(request, "").maxAge(Duration.ZERO).build().toString());
    }

    boolean isSent(HttpServletRequest request) {
        return sent(request).findAny().isPresent();
    }

    Optional<Ticket> ticketOf(HttpServletRequest request) {
        return sent(request).findFirst().flatMap(seal::read);
    }

    private static Stream<String> sent(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Stream.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name(request)))
                        .map(Cookie::getValue);
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String value) {
        return ResponseCookie.from(name(request), value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? OVER_TLS : PLAIN;
    }
}
