package org.twige.assessment.bank;

/**
 * Something to mend on a sheet.
 *
 * @param field where
 * @param rule the end of the key of the sentence that says what to do
 * @param words what a formula did; empty for everything else
 */
public record SheetFinding(String field, String rule, String words) {}
