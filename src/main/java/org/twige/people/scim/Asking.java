package org.twige.people.scim;

import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.authorize.Authorization;
import de.captaingoldfish.scim.sdk.server.endpoints.features.EndpointType;
import java.util.Map;
import java.util.Set;

/** A request on its way through the protocol: who asks, in which language, and what is being done just now. */
final class Asking extends Context {

    private final Source source;
    private final String language;
    private EndpointType act = EndpointType.GET;
    private boolean waitedInVain;

    Asking(Source source, String language) {
        super(new LetIn());
        this.source = source;
        this.language = language;
    }

    /** Whoever comes as far as the protocol has shown a token at the door. */
    private static final class LetIn implements Authorization {

        @Override
        public Set<String> getClientRoles() {
            return Set.of();
        }

        @Override
        public boolean authenticate(Map<String, String> headers, Map<String, String> parameters) {
            return true;
        }
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

    /** A staff list has been taking effect for longer than a machine is kept waiting. */
    void waitsInVain() {
        waitedInVain = true;
    }

    boolean hasWaitedInVain() {
        return waitedInVain;
    }

    boolean patches() {
        return act == EndpointType.PATCH;
    }
}
