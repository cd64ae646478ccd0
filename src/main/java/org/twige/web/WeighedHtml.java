package org.twige.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Sends a page compressed, and writes into its footer how many kilobytes it really took.
 *
 * <p>The page is compressed up to the place of the figure, the stream is flushed, and its length so far is the
 * figure; what follows is a few dozen bytes, counted in as {@link #REST}.
 */
final class WeighedHtml {

    private static final byte[] PLACE = "@@weight@@".getBytes(StandardCharsets.US_ASCII);

    /** Bytes after the figure and of the response's headers, measured. */
    private static final int REST = 900;

    private WeighedHtml() {}

    static void send(byte[] html, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var place = find(html);
        var accepted = request.getHeader("Accept-Encoding");
        response.addHeader("Vary", "Accept-Encoding");
        var body =
                accepted != null && accepted.contains("gzip") ? compressed(html, place, response) : plain(html, place);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static byte[] compressed(byte[] html, int place, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Encoding", "gzip");
        var bytes = new ByteArrayOutputStream(8_192);
        try (var gzip = new FastGzip(bytes)) {
            if (place < 0) {
                gzip.write(html);
            } else {
                gzip.write(html, 0, place);
                gzip.flush();
                gzip.write(kilobytes(bytes.size()));
                gzip.write(html, place + PLACE.length, html.length - place - PLACE.length);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] plain(byte[] html, int place) {
        if (place < 0) {
            return html;
        }
        var bytes = new ByteArrayOutputStream(html.length);
        bytes.write(html, 0, place);
        bytes.writeBytes(kilobytes(html.length));
        bytes.write(html, place + PLACE.length, html.length - place - PLACE.length);
        return bytes.toByteArray();
    }

    private static byte[] kilobytes(int bytes) {
        return String.valueOf(Math.max(1, Math.round((bytes + REST) / 1024.0))).getBytes(StandardCharsets.US_ASCII);
    }

    /** The figure stands in the footer, so the search goes backwards; -1 if the page has none. */
    private static int find(byte[] html) {
        for (var i = html.length - PLACE.length; i >= 0; i--) {
            if (html[i] == PLACE[0] && Arrays.equals(html, i, i + PLACE.length, PLACE, 0, PLACE.length)) {
                return i;
            }
        }
        return -1;
    }

    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(ByteArrayOutputStream bytes) throws IOException {
            super(bytes, 4_096, true);
            def.setLevel(Deflater.DEFAULT_COMPRESSION);
        }
    }
}
