package org.twige.country.pack;

/**
 * One thing that is wrong in a country pack, for whoever writes it.
 *
 * @param file its name inside the pack
 * @param line counted from 1
 * @param text what is wrong
 * @param remedy what to write instead
 */
public record Mistake(String file, int line, String text, String remedy) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + text + "\n    " + remedy;
    }
}
