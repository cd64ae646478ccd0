package org.twige.people.roster;

/**
 * What is kept of an identity number.
 *
 * @param hash keyed, in hexadecimal, so that the number cannot be found by trying
 * @param last3 its last three signs, for people to compare
 */
public record Identity(String kind, String hash, String last3) {

    @Override
    public String toString() {
        return kind + " …" + last3;
    }
}
