package org.twige.accounts;

import org.jspecify.annotations.Nullable;

/**
 * What was typed to choose a password with a code.
 *
 * @param repeat the password once more, asked only where it cannot be made visible
 */
record ActivationForm(
        @Nullable String staffNumber,
        @Nullable String code,
        @Nullable String password,
        @Nullable String repeat) {

    String typed() {
        return staffNumber == null ? "" : staffNumber.strip();
    }

    StaffNumber number() {
        return new StaffNumber(typed());
    }

    String typedCode() {
        return code == null ? "" : code.strip();
    }

    NewPassword newPassword() {
        return new NewPassword(password, repeat);
    }

    @Override
    public String toString() {
        return "ActivationForm"; // never in a log
    }
}
