package org.twige.people.scim;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.Country;

/**
 * Takes a person away from a source: they leave the service, and everything that is known of them stays.
 *
 * @see "RFC 7644, 3.6 Deleting Resources: a service provider may choose not to delete, but answers as if it had"
 */
@Component
class RemoveUser {

    private final WriteUser writeUser;
    private final ScimLinks links;
    private final Country country;
    private final Clock clock;

    RemoveUser(WriteUser writeUser, ScimLinks links, Country country, Clock clock) {
        this.writeUser = writeUser;
        this.links = links;
        this.country = country;
        this.clock = clock;
    }

    /** A record that was merged into another is not a person any more: when it goes, nobody leaves. */
    @Transactional(propagation = Propagation.MANDATORY)
    void remove(Asking asking, ScimUser user) {
        if (links.standsFor(user.id()).isEmpty()) {
            leave(asking, user);
        }
        links.remove(asking.source(), user.id(), clock.instant());
    }

    private void leave(Asking asking, ScimUser user) {
        var shown = UserDocument.of(user, country.zone());
        var asked = shown.deepCopy();
        writeUser.write(asking, new Wish(asked.put("active", false), shown));
    }
}
