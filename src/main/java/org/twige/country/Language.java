package org.twige.country;

/**
 * A language of the country.
 *
 * @param code ISO 639-1
 * @param name as its speakers call it
 * @param decimal the sign before decimals
 * @param group the sign between thousands
 * @param review whether a native speaker has signed the texts off: the word "reviewed", otherwise "draft"
 */
public record Language(String code, String name, char decimal, char group, String review) {

    public boolean isDraft() {
        return !review.equals("reviewed");
    }

    /** The number with this language's sign between thousands. */
    public String write(long number) {
        var digits = Long.toString(Math.abs(number));
        var written = new StringBuilder(number < 0 ? "-" : "");
        for (var i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                written.append(group);
            }
            written.append(digits.charAt(i));
        }
        return written.toString();
    }
}
