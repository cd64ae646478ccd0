package org.twige.learning.offline;

import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.twige.learning.PhoneFinals;
import org.twige.learning.PhoneFinals.Act;
import org.twige.learning.offline.DeviceEvent.Kind;
import org.twige.people.PersonId;

/** Hands on what was done in a final that was taken along, to where finals are marked. */
@Component
class TakeFinal {

    private static final Pattern QUESTION = Pattern.compile("q[1-9]\\d{0,2}");
    /** The fields of a form, as browsers write them. */
    private static final Pattern FIELDS = Pattern.compile("[\\x21-\\x7e]{1,400}");

    private final PhoneFinals finals;

    TakeFinal(PhoneFinals finals) {
        this.finals = finals;
    }

    private static boolean isPossible(DeviceEvent event) {
        return QUESTION.matcher(event.block()).matches()
                && FIELDS.matcher(event.value()).matches();
    }

    Receipt take(PersonId person, DeviceEvent event, boolean signed) {
        var isAnswer = event.kind() == Kind.RESPONSE;
        if (event.kind() == Kind.LESSON_DONE || (isAnswer && !isPossible(event))) {
            return new Receipt.Refused(event.id(), Refusal.UNKNOWN_ANSWER);
        }
        return receipt(
                event,
                finals.take(
                        person,
                        new Act(
                                event.id(),
                                event.device(),
                                Objects.requireNonNull(event.attempt()),
                                isAnswer ? Integer.parseInt(event.block().substring(1)) : PhoneFinals.HANDING_IN,
                                event.value(),
                                event.seq(),
                                event.at(),
                                signed)));
    }

    private static Receipt receipt(DeviceEvent event, PhoneFinals.Answer answer) {
        return switch (answer) {
            case KEPT -> new Receipt.Accepted(event.id());
            case NOT_YOURS -> new Receipt.Refused(event.id(), Refusal.NOT_YOURS);
            case UNKNOWN_QUESTION -> new Receipt.Refused(event.id(), Refusal.UNKNOWN_ANSWER);
            case CLOSED -> new Receipt.Refused(event.id(), Refusal.FINAL_CLOSED);
            case OTHER_PHONE -> new Receipt.Refused(event.id(), Refusal.FINAL_OTHER_PHONE);
            case ONLINE -> new Receipt.Refused(event.id(), Refusal.FINAL_ONLINE);
            case LATE -> new Receipt.Refused(event.id(), Refusal.FINAL_LATE);
        };
    }
}
