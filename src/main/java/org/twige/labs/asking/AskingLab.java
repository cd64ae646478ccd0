package org.twige.labs.asking;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.twige.labs.round.Lab;
import org.twige.labs.round.Round;

/** Ask well: a vague request is rewritten, compared with a model request, and read by a colleague. */
@Component
@Order(7)
class AskingLab implements Lab {

    static final String NAME = "asking";
    static final String HOME = "/labs/asking";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int minutes() {
        return 15;
    }

    @Override
    public int kilobytes() {
        return 20;
    }

    @Override
    public String onwards(Round round) {
        if (!round.isOpen()) {
            return result(round.id());
        }
        if (round.reading()) {
            return HOME + "/reading";
        }
        return HOME + "/" + step(round);
    }

    /** The step that comes next; whoever has done them all looks at the result. */
    private static String step(Round round) {
        if (round.choice("own").isEmpty()) {
            return "request";
        }
        if (round.choice("checked").isEmpty()) {
            return "check";
        }
        return round.choice("read").isEmpty() ? "peer" : "result";
    }
}
