package org.twige.accounts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A password somebody wants to have from now on, and the same once more if it was asked for. */
record NewPassword(@Nullable String password, @Nullable String repeat) {

    String value() {
        return password == null ? "" : password;
    }

    /** The key of the message about what is wrong with it; empty if it can be taken. */
    Optional<String> objection(String staffNo, CommonPasswords common) {
        if (value().isEmpty()) {
            return Optional.of("accounts.password.missing-new");
        }
        var broken = PasswordRule.firstBrokenBy(value(), staffNo, common);
        if (broken.isEmpty() && repeat != null && !repeat.equals(value())) {
            return Optional.of("accounts.password.different");
        }
        return broken.map(PasswordRule::key);
    }

    @Override
    public String toString() {
        return "NewPassword"; // never in a log
    }
}
