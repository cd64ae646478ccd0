package org.twige.courses.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OpusFileTest {

    @Test
    void a_whole_file_says_how_long_it_is() {
        assertThat(OpusFile.read(Silence.of(3))).contains(new OpusFile(3));
        assertThat(OpusFile.read(Silence.of(61))).contains(new OpusFile(61));
    }

    /** The check value of this polynomial for the nine digits, with neither turning nor a first or last mask. */
    @Test
    void the_check_sum_is_that_of_the_catalogue_of_check_sums() {
        var digits = "123456789".getBytes(StandardCharsets.US_ASCII);
        assertThat(OpusFile.sum(ByteBuffer.wrap(digits))).isEqualTo(0x89a1897f);
    }

    @Test
    void a_file_cut_off_anywhere_is_refused() {
        var whole = Silence.of(2);
        for (var length = 0; length < whole.length; length++) {
            assertThat(OpusFile.read(Arrays.copyOf(whole, length)))
                    .as("%d bytes", length)
                    .isEmpty();
        }
        assertThat(OpusFile.read(Arrays.copyOf(whole, whole.length + 5))).isEmpty();
    }

    @Test
    void a_single_wrong_bit_is_found() {
        var whole = Silence.of(1);
        for (var at = 0; at < whole.length; at++) {
            var damaged = whole.clone();
            damaged[at] ^= 4;
            assertThat(OpusFile.read(damaged)).as("byte %d", at).isEmpty();
        }
    }

    @Test
    void other_files_are_refused() {
        assertThat(OpusFile.read("<svg/>".getBytes(StandardCharsets.US_ASCII))).isEmpty();
        var chance = new Random(7);
        for (var times = 0; times < 200; times++) {
            var noise = new byte[chance.nextInt(2_000)];
            chance.nextBytes(noise);
            assertThat(OpusFile.read(noise)).isEmpty();
        }
    }
}
