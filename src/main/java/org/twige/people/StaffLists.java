package org.twige.people;

import java.io.InputStream;
import org.springframework.stereotype.Component;
import org.twige.people.roster.ImportRoster;

/** The door through which a whole staff list comes in at once, without an official at a page. */
@Component
public class StaffLists {

    private final ImportRoster importRoster;

    StaffLists(ImportRoster importRoster) {
        this.importRoster = importRoster;
    }

    /**
     * Lets a list of the whole nation take effect.
     *
     * @param by {@code system:} and a name
     * @throws IllegalStateException when the list is refused or has to wait for an official
     */
    public void apply(String by, InputStream bytes, String name) {
        var outcome = importRoster.inOneGo(by, bytes, name, "en");
        if (!outcome.state().equals("APPLIED")) {
            throw new IllegalStateException("the staff list " + name + " did not take effect: " + outcome);
        }
    }
}
