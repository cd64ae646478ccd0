package org.twige.credentials.signing;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The public addresses that signed documents name; they must stay the same as long as a document is valid. */
@Component
public class Addresses {

    private final String home;

    /** @param home scheme, host and port under which the public reaches this installation; never a request's host */
    Addresses(@Value("${twige.address:http://127.0.0.1:${server.port}}") String home) {
        this.home = home.endsWith("/") ? home.substring(0, home.length() - 1) : home;
    }

    public String home() {
        return home;
    }

    public String issuer() {
        return home + "/credentials/issuer";
    }

    public String key(String thumbprint) {
        return home + "/.well-known/jwks/" + thumbprint;
    }

    public String check(String token) {
        return home + "/verify/" + token;
    }

    public String statusList(int list) {
        return home + "/credentials/status/" + list;
    }

    public String achievement(String version) {
        return home + "/credentials/achievements/" + version;
    }
}
