package org.twige.bench;

import java.util.List;

/**
 * Who visits the application, and what they look at.
 *
 * @param learners who have not begun: those who are measured, then the forerunners
 * @param official of the programme office
 * @param tokens of credentials that a stranger checks
 * @param places where the official looks
 * @param settle waits until every listener has heard what happened
 */
public record Guests(
        List<Account> learners, Account official, AnswerKey key, List<String> tokens, Places places, Runnable settle) {}
