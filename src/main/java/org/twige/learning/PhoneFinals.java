package org.twige.learning;

import java.time.Instant;
import java.util.UUID;
import org.twige.people.PersonId;

/** Takes what phones tell of finals that they took along; done above, where finals are marked. */
public interface PhoneFinals {

    /** An answer to the first question, the second …; instead of a question, handing in. */
    int HANDING_IN = 0;

    /**
     * One act in a final.
     *
     * @param id made on the phone; whatever arrives twice under it is one act
     * @param value the fields of the question as they were filled in; for handing in, how many answers were given
     * @param seq counts the acts of the phone
     * @param at by the clock of the phone, which may be wrong
     * @param signed whether the phone signed it
     */
    record Act(UUID id, UUID device, UUID attempt, int question, String value, long seq, Instant at, boolean signed) {}

    /** What became of an act. */
    enum Answer {
        KEPT,
        /** Another person's final or act, or none at all. */
        NOT_YOURS,
        /** The form has no such question. */
        UNKNOWN_QUESTION,
        /** It was handed in before. */
        CLOSED,
        /** Another phone took it along. */
        OTHER_PHONE,
        /** It is answered online, because it was given back or came too late before. */
        ONLINE,
        /** Too late to be marked: the answers are kept, to be handed in online. */
        LATE
    }

    /** Keeps an act, with all that follows from it, or says why not. */
    Answer take(PersonId person, Act act);
}
