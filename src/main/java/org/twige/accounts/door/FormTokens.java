package org.twige.accounts.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.twige.accounts.Keys;
import org.twige.web.SignedIn;

/**
 * Tokens that prove that a form came from a page of ours, remembered nowhere.
 *
 * <p>Signed in, the token follows from the sign-in and stays the same with it. Before, it is a signed time.
 */
final class FormTokens implements CsrfTokenRepository {

    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String FIELD = "_csrf";
    private static final long STEP = Duration.ofHours(1).toSeconds();
    private static final long VALID = Duration.ofDays(1).toSeconds();
    private static final int BYTES = 18;

    private final Keys keys;
    private final Clock clock;

    FormTokens(Keys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return new DefaultCsrfToken(HEADER, FIELD, right(request));
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // nothing to remember
    }

    @Override
    public CsrfToken loadToken(HttpServletRequest request) {
        return generateToken(request);
    }

    /** What the form has to send: for nobody in particular, any token of the last day. */
    private String right(HttpServletRequest request) {
        if (request.getAttribute(SignedIn.class.getName()) instanceof SignedIn person) {
            return sign("form of a sign-in", person.signIn());
        }
        var sent = sent(request);
        return sent != null && isStillGood(sent) ? sent : stamped(now() / STEP * STEP);
    }

    /** Where the framework looks too, and in its order: a header of scripts before a field of forms. */
    private static @Nullable String sent(HttpServletRequest request) {
        var header = request.getHeader(HEADER);
        return header == null ? request.getParameter(FIELD) : header;
    }

    private String stamped(long time) {
        return time + "." + sign("form of nobody", Long.toString(time));
    }

    private boolean isStillGood(String token) {
        var dot = token.indexOf('.');
        if (dot < 1 || dot > 12 || !token.chars().limit(dot).allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        var time = Long.parseLong(token.substring(0, dot));
        return time <= now() && time > now() - VALID && isSame(token, stamped(time));
    }

    private static boolean isSame(String token, String other) {
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private String sign(String purpose, String message) {
        var signature = keys.sign(purpose, message.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(signature, BYTES));
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
