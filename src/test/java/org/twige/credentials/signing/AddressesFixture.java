package org.twige.credentials.signing;

import java.nio.file.Path;

/** Addresses and keys for tests of other packages. */
public final class AddressesFixture {

    public static final Addresses EXAMPLE = new Addresses("https://twige.example");

    private AddressesFixture() {}

    public static SigningKeys keys(Path data) {
        return new SigningKeys(data, EXAMPLE);
    }
}
