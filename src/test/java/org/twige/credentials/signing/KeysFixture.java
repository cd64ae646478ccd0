package org.twige.credentials.signing;

import java.nio.file.Path;

/** Makes keys for tests of other packages. */
public final class KeysFixture {

    private KeysFixture() {}

    public static SigningKeys in(Path data) {
        return new SigningKeys(data, new Addresses("https://twige.example"));
    }
}
