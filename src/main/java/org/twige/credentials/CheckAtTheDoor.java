package org.twige.credentials;

import java.io.IOException;
import java.time.Duration;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.web.Limits;

/**
 * Lets the public check, but not search: an address with its 128 bits is free, short codes and files are counted, for
 * each caller and for all together.
 */
@Component
class CheckAtTheDoor {

    static final int CODES_PER_ADDRESS = 30;
    static final int CODES_IN_ALL = 1_000;
    static final int FILES_PER_ADDRESS = 60;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final CheckCredential checkCredential;
    private final Limits limits;
    private final Country country;

    CheckAtTheDoor(CheckCredential checkCredential, Limits limits, Country country) {
        this.checkCredential = checkCredential;
        this.limits = limits;
        this.country = country;
    }

    sealed interface Answer {
        record Checked(Check check) implements Answer {}

        /** Too often: to be tried again in so many minutes. */
        record TooMany(long minutes) implements Answer {}

        /** No file of ours is so large. */
        record TooLarge() implements Answer {}
    }

    Answer check(String key, String address) {
        var token = Token.in(key);
        if (token.isPresent()) {
            return new Answer.Checked(checkCredential.byToken(token.get()));
        }
        var code = Code.typed(country.code(), key);
        if (code.isEmpty()) {
            return new Answer.Checked(checkCredential.byNothing());
        }
        return mayType(address) ? new Answer.Checked(checkCredential.byCode(code.get())) : tooMany();
    }

    /** Reads nothing of the file before it is counted, and no more of it than a file of ours may have. */
    Answer checkFile(InputStreamSource file, String address) throws IOException {
        if (!limits.allows("credentials.file", address, FILES_PER_ADDRESS, WINDOW)) {
            return tooMany();
        }
        try (var in = file.getInputStream()) {
            var bytes = in.readNBytes(BadgeFile.LARGEST + 1);
            return bytes.length > BadgeFile.LARGEST
                    ? new Answer.TooLarge()
                    : new Answer.Checked(checkCredential.byFile(bytes));
        }
    }

    private boolean mayType(String address) {
        return limits.allows("credentials.code", address, CODES_PER_ADDRESS, WINDOW)
                && limits.allows("credentials.code", "everybody", CODES_IN_ALL, WINDOW);
    }

    private static Answer tooMany() {
        return new Answer.TooMany(WINDOW.toMinutes());
    }
}
