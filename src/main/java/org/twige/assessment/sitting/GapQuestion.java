package org.twige.assessment.sitting;

/**
 * Of which honesty gap somebody wants to know.
 *
 * @param course its short name; the first one for any other
 * @param at the code of an institution; the whole country for any other
 * @param quarter written as 2026-3; the last one that is over for any other
 */
record GapQuestion(String course, String at, String quarter) {}
