package org.twige.outreach.ussd;

import java.util.Optional;

/** The doors for gateways; those that are not set up are closed. */
record Gates(Optional<Gate> form, Optional<Json> json) {

    /** A door with the names of its fields. */
    record Json(Gate gate, JsonFields fields) {}
}
