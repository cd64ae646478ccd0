package org.twige.mandates.instruments;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What a scan may be, known by its first bytes and never by its name. */
public enum ScanKind {
    PDF("application/pdf", "%PDF-"),
    PNG("image/png", "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff");

    /** How many bytes are needed to tell. */
    public static final int HEAD = 8;

    private final String mediaType;
    private final String head;

    ScanKind(String mediaType, String head) {
        this.mediaType = mediaType;
        this.head = head;
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<ScanKind> of(byte[] bytes) {
        var begin = new String(bytes, StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(kind -> begin.startsWith(kind.head))
                .findFirst();
    }
}
