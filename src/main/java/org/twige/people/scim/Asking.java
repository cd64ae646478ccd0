package org.twige.people.scim;

import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.features.EndpointType;

/** A request on its way through the protocol: who asks, in which language, and what is being done just now. */
final class Asking extends Context {

    private final Source source;
    private final String language;
    private EndpointType act = EndpointType.GET;

    Asking(Source source, String language) {
        super(null);
        this.source = source;
        this.language = language;
    }

    static Asking of(Context context) {
        return (Asking) context;
    }

    Source source() {
        return source;
    }

    String language() {
        return language;
    }

    /** Of several operations in one request, the one that is carried out. */
    void does(EndpointType now) {
        act = now;
    }

    boolean patches() {
        return act == EndpointType.PATCH;
    }
}
