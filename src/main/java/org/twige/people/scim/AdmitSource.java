package org.twige.people.scim;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.web.Limits;

/** Lets a machine in that shows a valid token, so often a minute. */
@Component
class AdmitSource {

    private static final String BEARER = "Bearer ";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** The moment of the last use need not be exact, and not every request should write it. */
    private static final Duration A_WHILE = Duration.ofMinutes(5);

    private final ScimTokens tokens;
    private final Limits limits;
    private final Country country;
    private final Clock clock;
    private final int perMinute;

    AdmitSource(
            ScimTokens tokens,
            Limits limits,
            Country country,
            Clock clock,
            @Value("${twige.scim.requests-per-minute:600}") int perMinute) {
        this.tokens = tokens;
        this.limits = limits;
        this.country = country;
        this.clock = clock;
        this.perMinute = perMinute;
    }

    /** Who stands at the door. */
    sealed interface Answer {

        record Admitted(Source source) implements Answer {}

        /** No token, a wrong, expired or revoked one: it is not said which. */
        record Unknown() implements Answer {}

        record TooOften(int seconds) implements Answer {}
    }

    Answer admit(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return new Answer.Unknown();
        }
        var secret = Secret.read(authorization.substring(BEARER.length()).strip());
        var kept = secret.flatMap(
                shown -> tokens.valid(shown.token(), country.today(clock)).filter(found -> shown.fits(found.hash())));
        return kept.<Answer>map(this::admit).orElseGet(Answer.Unknown::new);
    }

    private Answer admit(ScimTokens.Kept kept) {
        var source = kept.source();
        if (!limits.allows("people.scim", source.token().toString(), perMinute, MINUTE)) {
            return new Answer.TooOften((int) MINUTE.toSeconds());
        }
        var now = clock.instant();
        if (isLongAgo(kept.lastUsedAt(), now)) {
            tokens.used(source.token(), now);
        }
        return new Answer.Admitted(source);
    }

    private static boolean isLongAgo(@Nullable Instant used, Instant now) {
        return used == null || used.plus(A_WHILE).isBefore(now);
    }
}
