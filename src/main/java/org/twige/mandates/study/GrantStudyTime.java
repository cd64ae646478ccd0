package org.twige.mandates.study;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.mandates.StudyTimeGranted;
import org.twige.people.InstitutionId;

/** Records how much time to learn an institution grants. */
@Component
class GrantStudyTime {

    private final StudyGrants grants;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    GrantStudyTime(StudyGrants grants, Audit audit, Clock clock, ApplicationEventPublisher events) {
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** The institution must be in the scope of whoever says it; a second time nothing happens. */
    @Transactional
    void grant(InstitutionId institution, int minutes, LocalDate from, UUID by) {
        if (grants.add(institution, minutes, from, by, clock.instant())) {
            audit.record(new Act(
                    by.toString(),
                    "study-time.granted",
                    "institution:" + institution,
                    Map.of("minutes-per-week", String.valueOf(minutes), "from", from.toString())));
            events.publishEvent(new StudyTimeGranted(institution.value(), from));
        }
    }
}
