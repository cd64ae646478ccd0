package org.twige.outreach.escalation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * When officials are told, mandate by mandate.
 *
 * @param at the mandate of which something was typed that cannot be; null when there is none
 * @param typed what was typed there
 */
record EscalationPage(
        List<Escalation> all, @Nullable UUID at, @Nullable EscalationForm typed, boolean saved) {

    String after(Escalation one) {
        return typed != null && one.mandate().equals(at)
                ? Objects.toString(typed.after(), "")
                : Objects.toString(one.supervisorAfter(), "");
    }

    String share(Escalation one) {
        return typed != null && one.mandate().equals(at)
                ? Objects.toString(typed.share(), "")
                : Objects.toString(one.coordinatorShare(), "");
    }

    /** The id of a field; each mandate has its own. */
    static String field(String name, Escalation one) {
        return name + "-" + one.mandate();
    }

    Errors errors(Frame frame) {
        var errors = Errors.none();
        if (typed != null && !typed.isAfterPossible()) {
            errors = errors.and("after-" + at, frame.text("outreach.escalation.after-error"));
        }
        if (typed != null && !typed.isSharePossible()) {
            errors = errors.and("share-" + at, frame.text("outreach.escalation.share-error"));
        }
        return errors;
    }
}
