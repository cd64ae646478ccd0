package org.twige.credentials.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

    private static final Addresses ADDRESSES = new Addresses("https://twige.example/");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path data;

    @Test
    void the_first_start_makes_a_key_and_the_next_one_keeps_it() {
        var first = new SigningKeys(data, ADDRESSES);

        var second = new SigningKeys(data, ADDRESSES);

        assertThat(second.active()).isEqualTo(first.active()).hasSize(43);
        assertThat(second.published().thumbprints()).containsExactly(first.active());
    }

    @Test
    void only_the_operator_may_read_the_keys() throws IOException {
        new SigningKeys(data, ADDRESSES);

        assertThat(permissions(folder())).isEqualTo("rwx------");
        try (var files = Files.list(folder())) {
            assertThat(files.toList())
                    .hasSize(3)
                    .allMatch(file -> permissions(file).matches("r[w-]-------"));
        }
    }

    @Test
    void what_one_process_signs_another_checks() {
        var signed = new SigningKeys(data, ADDRESSES).sign("JWT", "{\"a\":1}");

        assertThat(Jws.check(signed, Jws.BADGE, new SigningKeys(data, ADDRESSES).published()))
                .contains("{\"a\":1}");
    }

    @Test
    void after_a_rotation_old_signatures_stay_valid_and_the_old_secret_is_gone() {
        var keys = new SigningKeys(data, ADDRESSES);
        var before = keys.active();
        var old = keys.sign("JWT", "old");

        var next = keys.rotate();

        assertThat(next).isNotEqualTo(before).isEqualTo(keys.active());
        assertThat(Jws.check(old, Jws.BADGE, keys.published())).contains("old");
        assertThat(Jws.check(keys.sign("JWT", "new"), Jws.BADGE, keys.published()))
                .contains("new");
        assertThat(folder().resolve(before + ".private")).doesNotExist();
        assertThat(keys.published().thumbprints()).containsExactlyInAnyOrder(before, next);
    }

    @Test
    void a_running_application_notices_that_another_process_rotated() throws Exception {
        var running = new SigningKeys(data, ADDRESSES);
        running.sign("JWT", "before");
        Files.setLastModifiedTime(folder(), FileTime.fromMillis(1));
        running.sign("JWT", "before");

        var next = new SigningKeys(data, ADDRESSES).rotate();

        assertThat(running.active()).isEqualTo(next);
    }

    @Test
    void without_its_secret_nothing_is_signed_but_everything_is_checked_until_the_keys_are_rotated() throws Exception {
        var keys = new SigningKeys(data, ADDRESSES);
        var old = keys.sign("JWT", "old");
        Files.delete(folder().resolve(keys.active() + ".private"));

        var restarted = new SigningKeys(data, ADDRESSES);

        assertThatThrownBy(() -> restarted.sign("JWT", "new")).isInstanceOf(SigningKeys.NoKey.class);
        assertThat(Jws.check(old, Jws.BADGE, restarted.published())).contains("old");
        restarted.rotate();
        assertThat(Jws.check(restarted.sign("JWT", "new"), Jws.BADGE, restarted.published()))
                .contains("new");
    }

    @Test
    void the_published_set_names_keys_by_address_and_can_be_read_back() {
        var keys = new SigningKeys(data, ADDRESSES);
        var signed = keys.sign("JWT", "text");

        var set = keys.published().json(ADDRESSES);

        assertThat(set)
                .contains("https://twige.example/.well-known/jwks/" + keys.active())
                .doesNotContain("\"d\"");
        assertThat(Jws.check(signed, Jws.BADGE, PublicKeys.parse(set))).contains("text");
    }

    private Path folder() {
        return data.resolve("secrets").resolve("credential-keys");
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
