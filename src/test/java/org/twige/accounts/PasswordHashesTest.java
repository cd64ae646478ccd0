package org.twige.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordHashesTest {

    @Test
    void a_password_matches_its_own_hash_and_no_other() {
        var hashes = new PasswordHashes();
        var hash = hashes.of("inka eshatu");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hashes.matches("inka eshatu", Optional.of(hash))).isTrue();
        assertThat(hashes.matches("inka enye", Optional.of(hash))).isFalse();
    }

    @Test
    void an_accent_is_the_same_however_the_keyboard_sends_it() {
        var hashes = new PasswordHashes();

        assertThat(hashes.matches("cafe\u0301 au lait", Optional.of(hashes.of("caf\u00e9 au lait"))))
                .isTrue();
    }

    @Test
    void without_a_hash_the_same_work_is_done() {
        var counted = new Counted();
        var hashes = new PasswordHashes(counted);
        var hash = hashes.of("inka eshatu");

        assertThat(hashes.matches("inka enye", Optional.of(hash))).isFalse();
        assertThat(hashes.matches("inka enye", Optional.empty())).isFalse();
        assertThat(counted.compared.get()).isEqualTo(2);
        assertThat(counted.parameters(1)).isEqualTo(counted.parameters(0)).isEqualTo("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(new Argon2PasswordEncoder(16, 32, 1, 19_456, 2).upgradeEncoding(counted.seen[1]))
                .isFalse();
    }

    @Test
    void no_more_are_hashed_at_once_than_there_are_processors() throws Exception {
        var counted = new Counted();
        var hashes = new PasswordHashes(counted);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 12)
                    .mapToObj(i -> threads.submit(() -> hashes.of("inka " + i)))
                    .toList();
            for (var one : all) {
                one.get();
            }
        }

        assertThat(counted.most.get()).isBetween(1, Runtime.getRuntime().availableProcessors());
    }

    /** The real thing, watched. */
    private static final class Counted implements PasswordEncoder {

        private final PasswordEncoder real = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
        private final AtomicInteger compared = new AtomicInteger();
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private final String[] seen = new String[2];

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                return real.encode(password);
            } finally {
                now.decrementAndGet();
            }
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            seen[compared.getAndIncrement()] = String.valueOf(hash);
            return real.matches(password, hash);
        }

        private String parameters(int comparison) {
            return seen[comparison].substring(0, seen[comparison].lastIndexOf("p=1$") + 4);
        }
    }
}
