package org.twige.credentials;

/** What somebody put into the field: a code, a token, or the whole address that a square code gave. */
final class TypedKey {

    private static final int LONGEST = 60;
    private static final String ADDRESS = "/verify/";

    private TypedKey() {}

    /** The part that names a credential; empty when there is none. */
    static String of(String typed) {
        var text = typed.strip();
        var at = text.lastIndexOf(ADDRESS);
        var key = (at < 0 ? text : text.substring(at + ADDRESS.length()))
                .split("[#?]", 2)[0]
                .replaceAll("[/\\\\;%\\p{Cc}]", "")
                .strip()
                .replaceAll("\\s+", "-");
        return key.length() <= LONGEST ? key : key.substring(0, LONGEST).strip();
    }
}
