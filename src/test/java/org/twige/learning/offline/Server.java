package org.twige.learning.offline;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the phones of a schedule talk to: the rules with a memory, or the application. */
interface Server {

    /** Somebody takes a pack. */
    void download(UUID person, PackOfTest pack, Instant now);

    /** A receipt for each event, in any order. */
    List<Receipt> take(UUID person, List<DeviceEvent> batch, Instant now);

    /** How often each event is kept, whosever it is. */
    List<UUID> kept(UUID person);

    Set<UUID> done(UUID person);

    /** The answers that count, as {@code lesson/block=choice}. */
    Set<String> answers(UUID person);
}
