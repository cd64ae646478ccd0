package org.twige;

import java.io.Console;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The few plain lines that the operator sees; everything else is in the log. */
@Component
class Screen {

    private static final int STEP = 20;

    private final boolean on;
    private long shown = -1;

    Screen(@Value("${twige.screen:false}") boolean on) {
        this.on = on;
    }

    void say(String line) {
        if (on) {
            System.out.println(line);
            System.out.flush();
        }
    }

    /** How far long work is: one line that moves on a terminal, a few lines elsewhere. */
    void progress(String work, long done, long total) {
        var percent = total == 0 ? 100 : 100 * done / total;
        if (on && isTerminal()) {
            System.out.printf("\r%s … %d %%%s", work, percent, done == total ? "%n".formatted() : "");
            System.out.flush();
        } else if (percent / STEP > shown / STEP || shown < 0) {
            say("%s … %d %%".formatted(work, percent));
            shown = percent;
        }
    }

    /** What goes wrong while everything is being taken down is for the log alone. */
    void silence() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.detachAppender("CONSOLE");
        }
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
}
