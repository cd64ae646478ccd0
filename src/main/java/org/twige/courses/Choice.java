package org.twige.courses;

/**
 * One option of a question inside a lesson.
 *
 * @param id {@code a}, {@code b} … by position, the same in every language
 * @param explanation what to say to somebody who chose it
 */
public record Choice(String id, boolean right, SafeHtml text, SafeHtml explanation) {}
