package org.twige.credentials.reading;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a proof from elsewhere may come as, known by its content and never by its name. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    BADGE_JSON("application/json", "json"),
    BADGE_JWT("text/plain", "txt");

    private static final Pattern JWT = Pattern.compile("[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}");

    private final String mediaType;
    private final String ending;

    FileKind(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of a file name, without the dot. */
    public String ending() {
        return ending;
    }

    /** SVG, XML, HTML and everything else that is not in the list is nothing. */
    static Optional<FileKind> of(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF-")) {
            return Optional.of(PDF);
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        return bytes.length > ReadBadge.MOST_BYTES ? Optional.empty() : ofText(Text.of(bytes));
    }

    private static Optional<FileKind> ofText(String text) {
        if (text.startsWith("{")) {
            return Optional.of(BADGE_JSON);
        }
        return JWT.matcher(text).matches() ? Optional.of(BADGE_JWT) : Optional.empty();
    }
}
