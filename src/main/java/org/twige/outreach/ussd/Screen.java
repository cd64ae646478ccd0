package org.twige.outreach.ussd;

/** What a keypad phone shows; the next input is an answer to it. */
enum Screen {
    /** Nobody is registered with the number. */
    STRANGER,
    /** Several people are: whose staff number ends how? */
    WHICH,
    /** The PIN, or the code with which one is chosen. */
    PROOF,
    NEW_PIN,
    MENU,
    LESSON,
    /** A question of a practice round, what is said to its answer, or the score. */
    ROUND,
    STATUS,
    /** The code of a certificate, to be typed. */
    CERTIFICATE,
    CHECKED,
    LANGUAGE,
    END
}
