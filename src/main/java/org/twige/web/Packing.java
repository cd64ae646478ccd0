package org.twige.web;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** How a page is made smaller on its way, by the name that HTTP has for it (RFC 9110, 8.4.1). */
enum Packing {
    /** A tenth smaller than gzip in the same time; browsers take it over TLS only. */
    BROTLI("br") {
        @Override
        OutputStream over(OutputStream bytes) throws IOException {
            return new BrotliOutputStream(bytes, TEXT, BUFFER);
        }
    },
    GZIP("gzip") {
        @Override
        OutputStream over(OutputStream bytes) throws IOException {
            return new GZIPOutputStream(bytes, BUFFER, true);
        }
    },
    NONE("identity") {
        @Override
        OutputStream over(OutputStream bytes) {
            return bytes;
        }
    };

    private static final int BUFFER = 16_384;

    /** The next better quality takes twenty times as long; a window of 256 KB is larger than nearly every page. */
    private static final Encoder.Parameters TEXT = Encoder.Parameters.create(5, 18, Encoder.Mode.TEXT);

    /** Asking this also makes it ready. */
    private static final boolean HAS_BROTLI = Brotli4jLoader.isAvailable();

    private final String coding;

    Packing(String coding) {
        this.coding = coding;
    }

    /** The smallest that the browser takes and this machine can make. */
    static Packing of(@Nullable String accepted) {
        var taken = accepted == null ? Set.<String>of() : codings(accepted);
        if (HAS_BROTLI && taken.contains(BROTLI.coding)) {
            return BROTLI;
        }
        return taken.contains(GZIP.coding) ? GZIP : NONE;
    }

    /** A coding with the weight nought is one that the browser does not want. */
    private static Set<String> codings(String accepted) {
        return Arrays.stream(
                        accepted.toLowerCase(Locale.ROOT).replaceAll("\\s", "").split(","))
                .filter(coding -> !coding.matches(".*;q=0(\\.0*)?"))
                .map(coding -> coding.replaceFirst(";.*", ""))
                .collect(Collectors.toSet());
    }

    /** What is written here comes out packed there, so far as it was flushed. */
    abstract OutputStream over(OutputStream bytes) throws IOException;

    String coding() {
        return coding;
    }
}
