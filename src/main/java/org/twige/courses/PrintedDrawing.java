package org.twige.courses;

/**
 * A drawing with its words in one language, as pages fetch it.
 *
 * @param print names it by its content: the first half of its SHA-256, in hexadecimal digits
 */
record PrintedDrawing(String print, String svg) {

    static PrintedDrawing of(String svg) {
        return new PrintedDrawing(Fingerprint.of(svg).substring(0, 32), svg);
    }

    String address() {
        return "/drawings/" + print + ".svg";
    }
}
