package org.twige.outreach.access;

import org.springframework.stereotype.Component;
import org.twige.web.OfficeCount;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Tells coordinators on the page of the office for how many people without a device nothing is arranged. */
@Component
class CountWithoutDevice implements OfficeCount {

    private final PeopleWithoutDevice without;
    private final ArrangeAccess access;

    CountWithoutDevice(PeopleWithoutDevice without, ArrangeAccess access) {
        this.without = without;
        this.access = access;
    }

    @Override
    public String place() {
        return "/no-device";
    }

    /** It is the work of coordinators; the whole nation is not counted each time an office opens its page. */
    @Override
    public int toRead(SignedIn me) {
        return me.is(Role.PROGRAMME_OFFICE) ? 0 : without.count(access.scope(me), true);
    }
}
