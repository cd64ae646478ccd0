package org.twige.mandates.study;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.mandates.StudyTimeGranted;

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
    void grant(Pledge pledge, UUID by) {
        if (grants.add(pledge, by, clock.instant())) {
            audit.record(new Act(
                    by.toString(), "study-time.granted", "institution:" + pledge.institution(), details(pledge)));
            events.publishEvent(new StudyTimeGranted(pledge.institution().value(), pledge.from()));
        }
    }

    private static Map<String, String> details(Pledge pledge) {
        var details = new LinkedHashMap<String, String>();
        details.put("minutes-per-week", String.valueOf(pledge.minutes()));
        details.put("from", pledge.from().toString());
        if (pledge.reason() != null) {
            details.put("reason", pledge.reason());
        }
        return details;
    }
}
