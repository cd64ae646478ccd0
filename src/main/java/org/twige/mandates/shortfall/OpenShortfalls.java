package org.twige.mandates.shortfall;

import org.springframework.stereotype.Component;
import org.twige.people.Responsibilities;
import org.twige.web.OfficeCount;
import org.twige.web.SignedIn;

/** Tells officials on the page of the office how many of their units have too little time. */
@Component
class OpenShortfalls implements OfficeCount {

    private final Shortfalls shortfalls;
    private final Responsibilities responsibilities;

    OpenShortfalls(Shortfalls shortfalls, Responsibilities responsibilities) {
        this.shortfalls = shortfalls;
        this.responsibilities = responsibilities;
    }

    @Override
    public String place() {
        return "/shortfalls";
    }

    @Override
    public int toRead(SignedIn me) {
        return shortfalls.open(responsibilities.scopeOf(me));
    }
}
