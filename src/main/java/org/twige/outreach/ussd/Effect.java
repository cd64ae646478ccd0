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

    /** The person wants the text as a text message. */
    record Send(String text) implements Effect {}
}
