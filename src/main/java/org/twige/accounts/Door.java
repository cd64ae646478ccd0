package org.twige.accounts;

/** Where somebody can try to guess a secret; each has its own count of tries. */
enum Door {
    SIGN_IN,
    ACTIVATION,
    PASSWORD,
    KEYPAD
}
