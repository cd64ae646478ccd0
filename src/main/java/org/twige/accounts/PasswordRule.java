package org.twige.accounts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a new password must keep to: long enough and not easily guessed. Nothing about kinds of characters.
 *
 * @see "NIST SP 800-63B, 3.1.1.2 Password Verifiers"
 */
enum PasswordRule {
    TOO_SHORT {
        @Override
        boolean isBrokenBy(String password, String staffNo, CommonPasswords common) {
            return password.codePointCount(0, password.length()) < SHORTEST;
        }
    },
    TOO_LONG {
        @Override
        boolean isBrokenBy(String password, String staffNo, CommonPasswords common) {
            return password.length() > LONGEST;
        }
    },
    STAFF_NUMBER {
        @Override
        boolean isBrokenBy(String password, String staffNo, CommonPasswords common) {
            return staffNo.length() >= 4
                    && password.toUpperCase(Locale.ROOT).contains(staffNo.toUpperCase(Locale.ROOT));
        }
    },
    COMMON {
        @Override
        boolean isBrokenBy(String password, String staffNo, CommonPasswords common) {
            return common.contains(password);
        }
    };

    static final int SHORTEST = 8;
    static final int LONGEST = 200;

    abstract boolean isBrokenBy(String password, String staffNo, CommonPasswords common);

    /** The message about the rule, a key of this module's messages. */
    String key() {
        return "accounts.password." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<PasswordRule> firstBrokenBy(String password, String staffNo, CommonPasswords common) {
        return Arrays.stream(values())
                .filter(rule -> rule.isBrokenBy(password, staffNo.strip(), common))
                .findFirst();
    }
}
