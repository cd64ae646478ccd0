package org.twige.credentials.reading;

import java.nio.charset.StandardCharsets;

/** Text in UTF-8 as people save it: with a mark in front or without. */
final class Text {

    private Text() {}

    static String of(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
    }
}
