package org.twige.accounts;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.twige.accounts.door.SignInCookies;

/** Forgets each night what has lost its meaning: tries of past days and sign-ins whose cookies are too old anyway. */
@Component
class TidyAccounts {

    private static final Duration TRIES = Duration.ofDays(2);

    private final Tries tries;
    private final SignInCookies cookies;
    private final Clock clock;

    TidyAccounts(Tries tries, SignInCookies cookies, Clock clock) {
        this.tries = tries;
        this.cookies = cookies;
        this.clock = clock;
    }

    void now() {
        tries.forgetBefore(clock.instant().minus(TRIES));
        cookies.forgetEnded();
    }
}
