package org.twige.mandates.office;

import java.util.List;
import org.twige.country.LocalText;
import org.twige.mandates.MandateId;
import org.twige.mandates.ledger.DueRule;
import org.twige.web.Frame;

/** Every mandate in force, and those that are still being written. */
record MandatesPage(List<InForce> inForce, List<Draft> drafts) {

    /** A published mandate with its duties. */
    record InForce(MandateId mandate, LocalText names, DueRule due, Register.Tally tally) {

        String address() {
            return "/mandates/" + mandate;
        }

        String due(Frame frame) {
            return DueText.of(due, frame);
        }

        String met(Frame frame) {
            return frame.text(
                    "mandates.office.met-of", "met", frame.number(tally.met()), "duties", frame.number(tally.duties()));
        }
    }
}
