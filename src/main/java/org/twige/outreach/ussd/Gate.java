package org.twige.outreach.ussd;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Who may come in by a door: whoever knows its secret and calls from an address that the operator named. */
final class Gate {

    private static final int SHORTEST = 24;

    private final String secret;
    private final List<IpAddressMatcher> addresses;

    private Gate(String secret, List<IpAddressMatcher> addresses) {
        this.secret = secret;
        this.addresses = addresses;
    }

    /**
     * A door as the settings of this name describe it.
     *
     * @param secret at least 24 signs, part of the address; in a file of secrets, never on the command line
     * @param addresses of the gateway, single ones or with a length: 192.0.2.0/24
     */
    static Gate of(String name, String secret, List<String> addresses) {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException(name + ".secret must have " + SHORTEST + " signs or more");
        }
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException(name + ".addresses must name the gateway’s addresses");
        }
        return new Gate(secret, addresses.stream().map(IpAddressMatcher::new).toList());
    }

    String secret() {
        return secret;
    }

    /** Takes the same time whatever was given. */
    boolean opensTo(String given, String address) {
        var same = MessageDigest.isEqual(bytes(secret), bytes(given));
        return same && addresses.stream().anyMatch(known -> known.matches(address));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
