package org.twige.country.pack;

import java.text.Normalizer;
import java.util.Locale;

/** A text as spellings are compared: without case and accents, every run of spaces and signs as one space. */
record Spelling(String folded) {

    static Spelling of(String text) {
        var letters = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{Mn}", "");
        return new Spelling(letters.replaceAll("[^\\p{L}\\p{Nd}]+", " ").strip().toLowerCase(Locale.ROOT));
    }
}
