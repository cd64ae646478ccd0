package org.twige.courses;

/**
 * A lesson in one language.
 *
 * @param bytes what its text weighs on the wire, compressed, without the frame of the page
 * @param draft true while a native speaker has still to sign the text off
 */
public record LessonText(String title, int bytes, boolean draft) {}
