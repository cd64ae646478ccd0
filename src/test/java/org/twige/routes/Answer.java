package org.twige.routes;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What came back.
 *
 * @param location where it leads; empty for most
 * @param text everything in it made readable: headers, pages, tables, papers and signed files
 */
record Answer(int status, String location, String text) {

    static Answer of(HttpResponse<byte[]> response) {
        var type = response.headers().firstValue("Content-Type").orElse("");
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Location").orElse(""),
                response.headers().map() + "\n" + readable(type, response.body()));
    }

    /** Which of these words, in small letters, are in it. */
    Set<String> found(Collection<String> words) {
        var small = text.toLowerCase(Locale.ROOT);
        var found = new TreeSet<String>();
        words.stream().filter(small::contains).forEach(found::add);
        return found;
    }

    private static String readable(String type, byte[] body) {
        if (type.startsWith("application/pdf")) {
            return printed(body);
        }
        var text = new String(body, StandardCharsets.UTF_8);
        return type.contains("jwt") ? text + signed(text) : text;
    }

    /** The text of a paper without spaces, which its letters may have between them; a scan may be no real paper. */
    private static String printed(byte[] body) {
        try (var paper = Loader.loadPDF(body)) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s", "");
        } catch (IOException _) {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private static String signed(String jwt) {
        var text = new StringBuilder();
        for (var part : jwt.strip().split("\\.", 3)) {
            text.append(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
        }
        return text.toString();
    }
}
