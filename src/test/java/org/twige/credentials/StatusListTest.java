package org.twige.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class StatusListTest {

    @Test
    void a_list_is_16_kilobytes_and_its_first_entry_the_highest_bit() throws Exception {
        var encoded = StatusList.withRevoked(List.of(0, 9, 131_071)).encoded();

        assertThat(encoded).startsWith("u").matches("[A-Za-z0-9_-]+");
        var packed = Base64.getUrlDecoder().decode(encoded.substring(1));
        var bits = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
        assertThat(bits).hasSize(16_384);
        assertThat(bits[0]).isEqualTo((byte) 0x80);
        assertThat(bits[1]).isEqualTo((byte) 0x40);
        assertThat(bits[16_383]).isEqualTo((byte) 0x01);
    }

    @Test
    void a_list_read_back_knows_who_is_revoked_and_nobody_else() {
        var list = StatusList.decoded(StatusList.withRevoked(List.of(5, 77_000)).encoded());

        assertThat(list.isRevoked(5)).isTrue();
        assertThat(list.isRevoked(77_000)).isTrue();
        assertThat(list.isRevoked(6)).isFalse();
        assertThat(list.revoked()).isEqualTo(2);
    }

    @Test
    void numbers_fill_one_list_after_the_other() {
        assertThat(StatusList.listOf(131_071)).isZero();
        assertThat(StatusList.listOf(131_072)).isEqualTo(1);
        assertThat(StatusList.indexOf(131_073)).isEqualTo(1);
    }

    @Test
    void what_is_no_list_is_refused() {
        assertThatThrownBy(() -> StatusList.decoded("uH4sI")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StatusList.decoded("zH4sI")).isInstanceOf(IllegalArgumentException.class);
    }
}
