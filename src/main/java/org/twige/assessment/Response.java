package org.twige.assessment;

import java.util.UUID;

/**
 * What somebody answers to one question.
 *
 * @param question its place in the attempt, from 1
 * @param option the place of the chosen option on the page, from 1
 * @param language of the text that was read
 * @param request the key of the form that was sent
 */
record Response(AttemptId attempt, int question, int option, String language, UUID request) {}
