package org.twige.accounts.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twige.accounts.Keys;
import org.twige.web.Role;

class SealTest {

    private static final Instant NOON = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void what_was_written_is_read() {
        var seal = new Seal(Keys.in(folder.resolve("keys")));

        assertThat(seal.read(seal.write(ticket()))).contains(ticket());
    }

    @Test
    void every_changed_bit_is_noticed() {
        var seal = new Seal(Keys.in(folder.resolve("keys")));
        var bytes = Base64.getUrlDecoder().decode(seal.write(ticket()));

        for (var bit = 0; bit < bytes.length * 8; bit++) {
            var changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(seal.read(Base64.getUrlEncoder().withoutPadding().encodeToString(changed)))
                    .as("bit %d", bit)
                    .isEmpty();
        }
    }

    @Test
    void a_new_key_on_top_signs_and_the_old_one_still_verifies() throws Exception {
        var file = folder.resolve("keys");
        var old = new Seal(Keys.in(file)).write(ticket());
        Files.writeString(file, "2 " + "ab".repeat(32) + "\n" + Files.readString(file));

        var rotated = new Seal(Keys.in(file));

        assertThat(rotated.read(old)).contains(ticket());
        assertThat(rotated.write(ticket())).isNotEqualTo(old);
    }

    @Test
    void the_key_file_is_for_the_operator_alone() throws Exception {
        var file = folder.resolve("keys");

        Keys.in(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void nonsense_is_no_ticket() {
        var seal = new Seal(Keys.in(folder.resolve("keys")));

        assertThat(seal.read("")).isEmpty();
        assertThat(seal.read("!!!")).isEmpty();
        assertThat(seal.read("A".repeat(5_000))).isEmpty();
    }

    @Test
    void every_role_has_its_place_in_the_cookie() {
        assertThat(Seal.ROLES).containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void a_learner_stays_twelve_hours_and_an_official_half_an_hour() {
        var learner = new Ticket(UUID.randomUUID(), 1, Set.of(Role.LEARNER), NOON, NOON, UUID.randomUUID());

        assertThat(learner.isOver(NOON.plusSeconds(12 * 3_600))).isFalse();
        assertThat(learner.isOver(NOON.plusSeconds(12 * 3_600 + 1))).isTrue();
        assertThat(ticket().isOver(NOON.plusSeconds(1_800))).isFalse();
        assertThat(ticket().isOver(NOON.plusSeconds(1_801))).isTrue();
    }

    private static Ticket ticket() {
        return new Ticket(
                UUID.fromString("00000000-0000-0000-0000-00000000000a"),
                7,
                Set.of(Role.LEARNER, Role.COORDINATOR),
                NOON,
                NOON,
                UUID.fromString("00000000-0000-0000-0000-00000000000b"));
    }
}
