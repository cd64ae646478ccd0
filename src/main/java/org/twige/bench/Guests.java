package org.twige.bench;

import java.util.List;
import org.twige.bench.OfficeSteps.Places;

/**
 * Who visits the application, and what they look at.
 *
 * @param learners who have not begun: those who are measured, then the forerunners
 * @param official of the programme office
 * @param tokens of credentials that a stranger checks
 * @param settle waits until every listener has heard what happened
 */
public record Guests(
        List<Account> learners,
        Account official,
        AnswerKey key,
        List<String> tokens,
        List<String> pastDays,
        String district,
        String institution,
        Runnable settle) {

    Places places() {
        return new Places(pastDays.stream().map(day -> "/national?on=" + day).toList(), district, institution);
    }
}
