package org.twige.journeys;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

/** What befalls batches on their way, by chance from a seed, and what of them arrived. */
final class Troubles {

    /** What becomes of a batch. */
    enum Fate {
        ARRIVES,
        /** The server answers 500 and has taken nothing. */
        FAILS,
        /** The server has taken half of it, and the connection is gone. */
        BREAKS_OFF,
        /** The server has taken all of it, and the answer does not come. */
        ANSWER_LOST
    }

    private final Random chance = new Random(7);
    private final List<Fate> fates = new ArrayList<>();
    private final List<String> arrived = new ArrayList<>();
    private boolean areOver;

    /** From now on everything arrives. */
    synchronized void end() {
        areOver = true;
    }

    synchronized Fate befalls(Batch batch) throws IOException {
        var fate = areOver ? Fate.ARRIVES : Fate.values()[chance.nextInt(Fate.values().length)];
        fates.add(fate);
        switch (fate) {
            case FAILS -> {}
            case BREAKS_OFF -> arrived.addAll(batch.half().events());
            case ARRIVES, ANSWER_LOST -> arrived.addAll(batch.events());
        }
        return fate;
    }

    /** How many batches were sent. */
    synchronized int batches() {
        return fates.size();
    }

    synchronized long count(Fate fate) {
        return fates.stream().filter(fate::equals).count();
    }

    /** Events that arrived although they had arrived before. */
    synchronized int duplicates() {
        return arrived.size() - new HashSet<>(arrived).size();
    }

    /** Has each of them happened? */
    boolean haveAllHappened() {
        return Arrays.stream(Fate.values()).allMatch(fate -> count(fate) > 0);
    }
}
