package org.twige.people.deputies;

import org.springframework.stereotype.Component;
import org.twige.people.Responsibilities;
import org.twige.web.OfficeCount;
import org.twige.web.SignedIn;

/** Tells officials on the page of the office that somebody took a responsibility of theirs in an emergency. */
@Component
class CountEmergencies implements OfficeCount {

    private final Emergencies emergencies;
    private final Responsibilities responsibilities;

    CountEmergencies(Emergencies emergencies, Responsibilities responsibilities) {
        this.emergencies = emergencies;
        this.responsibilities = responsibilities;
    }

    @Override
    public String place() {
        return "/emergencies";
    }

    @Override
    public int toRead(SignedIn me) {
        return emergencies.unread(responsibilities.scopeOf(me));
    }
}
