package org.twige.assessment.sitting;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.country.Country;
import org.twige.web.Jobs;

/** Carries out an announced draw when its period is over, as a job; said twice, it draws once. */
@Component
class CarryOutDraw {

    private final Draws draws;
    private final DrawJobs work;
    private final Jobs jobs;
    private final Audit audit;
    private final Country country;
    private final Clock clock;

    CarryOutDraw(Draws draws, DrawJobs work, Jobs jobs, Audit audit, Country country, Clock clock) {
        this.draws = draws;
        this.work = work;
        this.jobs = jobs;
        this.audit = audit;
        this.country = country;
        this.clock = clock;
    }

    /** Whether the draw can be carried out now. */
    boolean isDue(Draw draw) {
        return draw.isDueOn(country.today(clock));
    }

    /** The job, for whoever watches it. */
    @Transactional
    UUID ask(Draw draw, UUID by) {
        var job = jobs.start("assessment.draw", by, "/draws/" + draw.id());
        work.carryOut(job, draw.id(), by);
        return job;
    }

    @Transactional
    void carryOut(UUID job, UUID id, UUID by) {
        if (draws.lockDue(id)) {
            var draw = draws.find(id).orElseThrow();
            var zone = country.zone();
            draws.fill(
                    draw,
                    draw.from().atStartOfDay(zone).toInstant(),
                    draw.until().plusDays(1).atStartOfDay(zone).toInstant());
            draws.choose(id, AnnounceDraw.PERCENT);
            draws.finish(id, clock.instant());
            audit.record(new Act(by.toString(), "draw.carried-out", "draw:" + id, Map.of()));
        }
        jobs.finish(job);
    }
}
