package org.twige.courses.activity;

/**
 * One thing that is wrong in a course's files, for its author.
 *
 * @param file path inside the course's folder
 * @param line counted from 1
 * @param text what is wrong
 * @param remedy what to write instead
 */
public record Problem(String file, int line, String text, String remedy) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + text + " → " + remedy;
    }
}
