package org.twige.accounts;

import org.twige.web.Errors;

/**
 * The page on which a password is changed.
 *
 * @param changed it was, just now
 */
record PasswordPage(boolean changed, Errors errors) {}
