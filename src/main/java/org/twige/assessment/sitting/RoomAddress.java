package org.twige.assessment.sitting;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The public addresses that stand on a screen or a sheet in a room. */
@Component
class RoomAddress {

    private final String home;

    /** @param home scheme, host and port under which the public reaches this installation; never a request's host */
    RoomAddress(@Value("${twige.address:http://127.0.0.1:${server.port}}") String home) {
        this.home = home.endsWith("/") ? home.substring(0, home.length() - 1) : home;
    }

    String door() {
        return home + "/sit";
    }

    String sheet(String code) {
        return home + "/sheets/" + code;
    }
}
