package org.twige.assessment;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.PersonId;
import org.twige.web.SignedIn;

/** Notes how a person wants to take finals and sittings; what was chosen stands in no record of acts. */
@Component
class ChoosePreference {

    private final Preferences preferences;
    private final Audit audit;
    private final Clock clock;

    ChoosePreference(Preferences preferences, Audit audit, Clock clock) {
        this.preferences = preferences;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void choose(SignedIn by, PersonId person, Preference chosen) {
        if (!preferences.of(person).equals(chosen)) {
            preferences.set(person, chosen, by.person(), clock.instant());
            audit.record(new Act(by.person().toString(), "preference.set", "person:" + person.value(), Map.of()));
        }
    }
}
