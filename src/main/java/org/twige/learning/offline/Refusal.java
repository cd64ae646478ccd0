package org.twige.learning.offline;

/** Why an event is not kept. None of these goes away by sending it again. */
enum Refusal {
    /** Fields are missing, or hold what no device of ours writes. */
    MALFORMED,
    /** The id is that of somebody else's event. */
    NOT_YOURS,
    /** The batch does not bear the signature of the phone that it names. */
    WRONG_SIGNATURE,
    /** There is no such course, version or lesson. */
    GONE,
    /** The lesson has no such question, or the question no such answer. */
    UNKNOWN_ANSWER,
    /** The person never took the pack, or took it too long ago. */
    NO_PACK,
    /** The final was handed in before. */
    FINAL_CLOSED,
    /** Another phone took the final along. */
    FINAL_OTHER_PHONE,
    /** The final is answered online: it was given back, or came too late before. */
    FINAL_ONLINE,
    /** The final came too late to be marked; its answers are kept, to be handed in online. */
    FINAL_LATE
}
