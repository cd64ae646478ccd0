package org.twige.assessment.sitting;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.twige.people.PersonId;

/** How long a person may work on a check: the one place where somebody's need of more time would be asked for. */
@Component
class MinutesAllowed {

    /** As planned for everybody; whoever runs the room can give anybody more, with a reason. */
    Duration of(PersonId person, int planned) {
        return Duration.ofMinutes(planned);
    }
}
