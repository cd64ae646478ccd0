package org.twige.mandates.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.Country;
import org.twige.mandates.MandateId;

/**
 * Changes a single duty because somebody decided so: the row and its event in one statement.
 *
 * <p>Each method is true when the duty changed, and false, without any effect, when it does not stand in a state from
 * which it can: whoever asks twice finds it changed.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OneDuty {

    private final SingleDuties duties;
    private final ComingBack coming;
    private final Country country;

    OneDuty(SingleDuties duties, ComingBack coming, Country country) {
        this.duties = duties;
        this.coming = coming;
        this.country = country;
    }

    /**
     * Moves an open or paused duty to a later day, which rolls to one on which something may fall due.
     *
     * @param reason a code: why, for the person and for officials
     */
    public boolean extend(UUID duty, LocalDate until, String reason, Moment moment) {
        var update = """
                update mandates.duty set due_on = :until
                 where id = :duty and state in ('OPEN', 'PAUSED') and due_on < :until
                """;
        return duties.change(
                update,
                "EXTENDED",
                reason,
                Map.of("duty", duty, "until", country.calendar().roll(until)),
                moment);
    }

    /** Takes a duty that is not met out of what the person owes and of what is counted. */
    public boolean exempt(UUID duty, String reason, Moment moment) {
        var update = """
                update mandates.duty set state = 'EXEMPT', counts = false, paused_on = null
                 where id = :duty and state in ('OPEN', 'PAUSED')
                """;
        return duties.change(update, "EXEMPTED", reason, Map.of("duty", duty), moment);
    }

    /** Gives an exempt duty back, with no less time than somebody has who is given it today. */
    public boolean giveBack(UUID duty, MandateId mandate, String reason, Moment moment) {
        return coming.dueOn(duty, mandate, moment)
                .filter(day -> endExemption(duty, day, reason, moment))
                .isPresent();
    }

    /** Gives an exempt duty back, due no earlier than a day; a status that stops the clock pauses it again by itself. */
    public boolean endExemption(UUID duty, LocalDate least, String reason, Moment moment) {
        var update = """
                update mandates.duty set state = 'OPEN', counts = true, due_on = greatest(due_on, :least)
                 where id = :duty and state = 'EXEMPT'
                """;
        return duties.change(
                update,
                "REOPENED",
                reason,
                Map.of("duty", duty, "least", country.calendar().roll(least)),
                moment);
    }

    /** Ends a duty that should never have been given. */
    public boolean withdraw(UUID duty, String reason, Moment moment) {
        var update = """
                update mandates.duty set state = 'LAPSED', counts = false, paused_on = null
                 where id = :duty and state in ('OPEN', 'PAUSED', 'EXEMPT')
                """;
        return duties.change(update, "LAPSED", reason, Map.of("duty", duty), moment);
    }

    /** Stops the clock of an open duty; it is counted as before. */
    public boolean pause(UUID duty, String reason, Moment moment) {
        var update = """
                update mandates.duty set state = 'PAUSED', paused_on = :on where id = :duty and state = 'OPEN'
                """;
        return duties.change(update, "PAUSED", reason, Map.of("duty", duty), moment);
    }
}
