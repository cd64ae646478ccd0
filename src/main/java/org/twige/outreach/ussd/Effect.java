package org.twige.outreach.ussd;

/** What a turn does besides replying; done in the transaction that keeps the turn, so that a retry does nothing. */
sealed interface Effect {

    /** The number speaks this language from now on. */
    record Speak(String language) implements Effect {}

    /** The person goes on here when they dial again. */
    record Keep(Reading place) implements Effect {}

    /** There is nothing to go on with. */
    record Forget() implements Effect {}

    /** The person answered the question of a lesson. */
    record Answer(Reading place, boolean right, String language) implements Effect {}

    /** The person begins a practice round, in place of any other. */
    record Practise(Round round) implements Effect {}

    /** The person answered a question of the round; nothing where that one is answered already. */
    record Practised(int place, boolean right) implements Effect {}

    /** The person has seen the score. */
    record EndRound() implements Effect {}

    /** The person wants the text as a text message. */
    record Send(String text) implements Effect {}
}
