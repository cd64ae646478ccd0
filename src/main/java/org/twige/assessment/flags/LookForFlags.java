package org.twige.assessment.flags;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;

/** Looks through the finals of the last days for what is unusual, and raises flags; it never changes a result. */
@Component
public class LookForFlags {

    private final ItemRecords items;
    private final Detections detections;
    private final DeviceMarks devices;
    private final ReplyDays replyDays;
    private final Audit audit;
    private final Clock clock;

    LookForFlags(
            ItemRecords items,
            Detections detections,
            DeviceMarks devices,
            ReplyDays replyDays,
            Audit audit,
            Clock clock) {
        this.items = items;
        this.detections = detections;
        this.devices = devices;
        this.replyDays = replyDays;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many flags were raised; a second look finds only what is new. */
    @Transactional
    public int look() {
        var now = clock.instant();
        items.takeTime();
        items.count(now);
        items.countShown(now);
        var until = replyDays.withoutALook();
        var found = new LinkedHashMap<FlagKind, Integer>();
        found.put(FlagKind.TIMES, detections.times(now, until));
        found.put(FlagKind.SHARED, detections.shared(now, until));
        found.put(FlagKind.DEVICE, detections.devices(now, until));
        devices.forget(replyDays.today());
        record(found);
        return found.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void record(Map<FlagKind, Integer> found) {
        var details = new LinkedHashMap<String, String>();
        found.forEach((kind, count) -> details.put(kind.key(), count.toString()));
        audit.record(new Act("system:assessment", "flags.raised", "flags:" + replyDays.today(), details));
    }
}
