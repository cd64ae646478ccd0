package org.twige.people.corrections;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.PersonId;
import org.twige.people.corrections.Correction.About;

/** Lets a person say what is wrong about them, and take it back while nobody has decided. */
@Component
class SayWhatIsWrong {

    private final Corrections corrections;
    private final Details details;
    private final Audit audit;
    private final Clock clock;

    SayWhatIsWrong(Corrections corrections, Details details, Audit audit, Clock clock) {
        this.corrections = corrections;
        this.details = details;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void say(PersonId person, About about, String said) {
        var id = corrections.say(person, about, stood(person, about), said, clock.instant());
        audit.record(new Act(person.toString(), "correction.said", "correction:" + id, Map.of("about", about.name())));
    }

    /** Without effect when somebody has decided by now. */
    @Transactional
    void withdraw(PersonId person, UUID id) {
        if (corrections.withdraw(person, id)) {
            audit.record(new Act(person.toString(), "correction.withdrawn", "correction:" + id, Map.of()));
        }
    }

    private String stood(PersonId person, About about) {
        var known = details.of(person);
        return switch (about) {
            case NAMES -> known.names();
            case INSTITUTION ->
                known.institutionNames().byLanguage().values().stream()
                        .findFirst()
                        .orElse("");
            case PHONE -> String.join(", ", known.phones());
            case EMAIL -> String.join(", ", known.emails());
            case OTHER -> "";
        };
    }
}
