package org.twige.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PackingTest {

    private static final byte[] PAGE =
            "Umwarimu yigisha abanyeshuri. ".repeat(500).getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "gzip, deflate, br, zstd | BROTLI",
                "BR                      | BROTLI",
                "gzip;q=1.0, br;q=0.5    | BROTLI",
                "gzip, deflate           | GZIP",
                "gzip, br;q=0            | GZIP",
                "gzip, br; q=0.000       | GZIP",
                "gzip;q=0, br;q=0        | NONE",
                "brotli, xgzip           | NONE",
                "identity                | NONE",
                "''                      | NONE",
                "nothing                 | NONE"
            })
    void a_browser_gets_the_smallest_that_it_takes(@Nullable String accepted, Packing packing) {
        assertThat(Packing.of(accepted)).isEqualTo(packing);
    }

    @ParameterizedTest
    @EnumSource(Packing.class)
    void a_page_comes_out_as_it_went_in(Packing packing) throws IOException {
        assertThat(unpacked(packed(packing), packing).readAllBytes()).isEqualTo(PAGE);
    }

    @Test
    void brotli_makes_a_page_smaller_than_gzip_does() throws IOException {
        assertThat(packed(Packing.BROTLI)).hasSizeLessThan(packed(Packing.GZIP).length);
        assertThat(packed(Packing.GZIP)).hasSizeLessThan(PAGE.length);
    }

    private static byte[] packed(Packing packing) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var page = packing.over(bytes)) {
            page.write(PAGE);
        }
        return bytes.toByteArray();
    }

    private static InputStream unpacked(byte[] bytes, Packing packing) throws IOException {
        var packed = new ByteArrayInputStream(bytes);
        return switch (packing) {
            case BROTLI -> new BrotliInputStream(packed);
            case GZIP -> new GZIPInputStream(packed);
            case NONE -> packed;
        };
    }
}
