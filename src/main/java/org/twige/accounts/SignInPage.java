package org.twige.accounts;

import org.twige.web.Errors;

/**
 * The sign-in page.
 *
 * @param staffNumber as typed before
 * @param next where to go afterwards
 * @param notice the key of what has just happened, or empty
 */
record SignInPage(String staffNumber, LocalPath next, String notice, Errors errors) {}
