package org.twige.accounts;

import org.jspecify.annotations.Nullable;

/** What was typed to sign in. */
record SignInForm(
        @Nullable String staffNumber,
        @Nullable String password,
        @Nullable String next) {

    String typed() {
        return staffNumber == null ? "" : staffNumber.strip();
    }

    StaffNumber number() {
        return new StaffNumber(typed());
    }

    String secret() {
        return password == null ? "" : password;
    }

    LocalPath target() {
        return LocalPath.of(next);
    }

    @Override
    public String toString() {
        return "SignInForm"; // never in a log
    }
}
