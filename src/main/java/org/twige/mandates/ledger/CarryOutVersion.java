package org.twige.mandates.ledger;

import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.mandates.MandateVersionId;
import org.twige.web.Jobs;

/**
 * Does the mass work of a published version in one transaction: gives, changes or extends duties.
 *
 * <p>Killed at any moment it leaves nothing behind and can be started again; started twice it works once.
 */
@Component
public class CarryOutVersion {

    private final Versions versions;
    private final Turns turns;
    private final AssignDuties assign;
    private final ExtendDuties extend;
    private final ChangeDuties change;
    private final Jobs jobs;

    CarryOutVersion(
            Versions versions, Turns turns, AssignDuties assign, ExtendDuties extend, ChangeDuties change, Jobs jobs) {
        this.versions = versions;
        this.turns = turns;
        this.assign = assign;
        this.extend = extend;
        this.change = change;
        this.jobs = jobs;
    }

    /**
     * Does the work, or nothing if it is done.
     *
     * @param moment that the events are written down with; a past one for an invented history
     * @return how many duties were given, ended or moved
     */
    @Transactional
    public long carryOut(MandateVersionId id, Moment moment) {
        var version = versions.find(id).orElseThrow(() -> new IllegalArgumentException("no version " + id));
        turns.take();
        if (!versions.takeWork(id)) {
            return 0;
        }
        var work = work(version, moment);
        versions.workDone(id, work, moment.at());
        versions.jobOf(id).ifPresent(job -> jobs.finish(job));
        return work.all();
    }

    private Work work(MandateVersion version, Moment moment) {
        var extension = version.extension();
        if (extension != null) {
            return Work.of(extend.extend(version, extension, moment));
        }
        return versions.numbered(version.mandate(), version.number() - 1)
                .map(before -> change.change(before, version, moment, progressOf(version)))
                .orElseGet(() -> Work.of(assign.assign(version, moment, progressOf(version))));
    }

    private LongConsumer progressOf(MandateVersion version) {
        var job = versions.jobOf(version.id());
        return course -> job.ifPresent(
                known -> jobs.progress(known, course, version.courses().size()));
    }
}
