package org.twige.accounts;

import org.twige.web.Errors;

/** The page on which a code becomes a password. */
record ActivationPage(String staffNumber, String code, Errors errors) {}
