package org.twige.accounts;

import org.jspecify.annotations.Nullable;

/** What was typed to change the password. */
record PasswordForm(
        @Nullable String current,
        @Nullable String password,
        @Nullable String repeat) {

    String known() {
        return current == null ? "" : current;
    }

    NewPassword newPassword() {
        return new NewPassword(password, repeat);
    }

    @Override
    public String toString() {
        return "PasswordForm"; // never in a log
    }
}
