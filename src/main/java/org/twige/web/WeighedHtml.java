package org.twige.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;

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
        var packing = Packing.of(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (packing != Packing.NONE) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, packing.coding());
        }
        var body = packed(html, packing);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static byte[] packed(byte[] html, Packing packing) throws IOException {
        var place = find(html);
        var bytes = new ByteArrayOutputStream(8_192);
        try (var page = packing.over(bytes)) {
            if (place < 0) {
                page.write(html);
            } else {
                page.write(html, 0, place);
                page.flush();
                page.write(kilobytes(bytes.size()));
                page.write(html, place + PLACE.length, html.length - place - PLACE.length);
            }
        }
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
}
