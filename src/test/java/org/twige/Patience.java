package org.twige;

import java.time.Duration;
import org.awaitility.Awaitility;

/** How long tests wait for what jobs do, whichever of them runs first in its process. */
public final class Patience {

    /** What a job does soon takes longer on a busy machine; who waits for longer than this waits in vain. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private Patience() {}

    /** Lets all tests of this process wait. */
    public static void have() {
        Awaitility.setDefaultTimeout(LONGEST);
    }
}
