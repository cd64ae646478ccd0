package org.twige.accounts;

import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id, a few at once: each takes 19 MiB for its time, the others wait for a place.
 *
 * @see "OWASP Password Storage Cheat Sheet: Argon2id with m=19456 (19 MiB), t=2, p=1"
 */
@Component
class PasswordHashes {

    /** Of a password nobody has: whoever types an unknown staff number waits as long as everybody else. */
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$Q0VGVUlTVE9QTk9CT0RZUw$dW5rbm93bi1wYXNzd29yZC1vZi1ub2JvZHktYXQtYWw";

    private static final int SECONDS_TO_WAIT = 10;

    private final PasswordEncoder argon;
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    PasswordHashes() {
        this(new Argon2PasswordEncoder(16, 32, 1, 19_456, 2));
    }

    PasswordHashes(PasswordEncoder argon) {
        this.argon = argon;
    }

    /**
     * The hash to keep.
     *
     * @throws RejectedExecutionException when too many people are signing in
     */
    String of(String password) {
        return inTurn(() -> argon.encode(normal(password)));
    }

    /**
     * Compares, and takes the same time when there is no hash to compare with.
     *
     * @throws RejectedExecutionException when too many people are signing in
     */
    boolean matches(String password, Optional<String> hash) {
        var same = inTurn(() -> argon.matches(normal(password), hash.orElse(NOBODYS)));
        return same && hash.isPresent();
    }

    /** One password, however the keyboard composes its letters. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                throw new RejectedExecutionException("too many people are signing in");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException(e);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
