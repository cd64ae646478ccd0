package org.twige.credentials;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the signed credential in a file that somebody brings: a badge file, or a PDF of ours that carries one. */
final class BadgeFile {

    /** The longest PDF of ours has a tenth of it. */
    static final int LARGEST = 1_000_000;

    private static final Pattern SIGNED = Pattern.compile("eyJ[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++");

    private BadgeFile() {}

    /**
     * The signed text in it. The file is never parsed as a PDF, so a hostile one can do nothing: ours carry the badge as
     * plain text. A file with two different ones has none: nobody could say which of them counts.
     */
    static Optional<String> find(byte[] file) {
        var found = SIGNED.matcher(new String(file, StandardCharsets.ISO_8859_1))
                .results()
                .map(match -> match.group())
                .distinct()
                .limit(2)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
