package org.twige.mandates.ledger;

import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.mandates.MandateVersionId;

/**
 * Does the mass work of a published version in one transaction: gives duties, or extends those that are open.
 *
 * <p>Killed at any moment it leaves nothing behind and can be started again; started twice it works once.
 */
@Component
public class CarryOutVersion {

    private final Versions versions;
    private final Turns turns;
    private final AssignDuties assign;
    private final ExtendDuties extend;

    CarryOutVersion(Versions versions, Turns turns, AssignDuties assign, ExtendDuties extend) {
        this.versions = versions;
        this.turns = turns;
        this.assign = assign;
        this.extend = extend;
    }

    /**
     * Does the work, or nothing if it is done.
     *
     * @param done hears how many courses are through
     * @return how many duties were given or extended
     */
    @Transactional
    public long carryOut(MandateVersionId id, Moment moment, LongConsumer done) {
        var version = versions.find(id).orElseThrow(() -> new IllegalArgumentException("no version " + id));
        turns.take();
        if (!versions.takeWork(id)) {
            return 0;
        }
        var extension = version.extension();
        var duties =
                extension == null ? assign.assign(version, moment, done) : extend.extend(version, extension, moment);
        versions.workDone(id, duties, moment.at());
        return duties;
    }
}
