package org.twige.labs.asking;

import java.math.BigDecimal;
import java.util.List;
import org.twige.labs.round.Round;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * What is sent to the model, and what came back before.
 *
 * @param words what stands in the field
 * @param problem the end of the key of what went wrong; empty if nothing did
 * @param left what the institution may still spend this month
 */
record ModelPage(Round round, String words, String problem, Blocked blocked, List<Transcripts.Talk> talks, Purse left) {

    /**
     * What is left, and of what.
     *
     * @param daily how often one person may ask within a day
     */
    record Purse(BigDecimal sum, String currency, ModelAddress model, int daily) {

        /** The sum in the reader's writing; that of a simulator is play money and has no currency. */
        String text(Frame frame) {
            var parts = sum.abs().stripTrailingZeros().toPlainString().split("\\.", 2);
            var language = frame.country().language(frame.language());
            var whole = (sum.signum() < 0 ? "-" : "") + frame.number(Long.parseLong(parts[0]));
            var written = parts.length == 1 ? whole : whole + language.decimal() + parts[1];
            return (written + " " + currency).strip();
        }
    }

    Errors errors(Frame frame) {
        if (!blocked.isEmpty()) {
            return Errors.of("words", frame.text("labs.asking.blocked"));
        }
        return problem.isEmpty()
                ? Errors.none()
                : Errors.of("words", frame.text("labs.asking." + problem, "most", OwnRequest.MOST_SIGNS));
    }
}
