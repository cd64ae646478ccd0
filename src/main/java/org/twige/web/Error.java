package org.twige.web;

/**
 * One thing to put right in a form.
 *
 * @param field the id of the field, which the summary links to; for radios and checkboxes the id of the first choice
 * @param text the sentence to show, already in the reader's language
 */
@SuppressWarnings("AvoidCommonTypeNames") // the word of every form page; nobody here throws java.lang.Error
public record Error(String field, String text) {}
