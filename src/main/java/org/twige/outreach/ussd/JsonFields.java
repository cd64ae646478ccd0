package org.twige.outreach.ussd;

/**
 * How a gateway calls the fields of its JSON.
 *
 * @param session JSON pointers into what comes in
 * @param text what was typed
 * @param whole true when {@code text} holds all inputs joined by *, false when it holds the last one only
 * @param turn how many inputs there were so far; needed where {@code text} holds only the last
 * @param message names of the fields of what goes out
 * @param state tells whether the dialogue goes on
 * @param goesOn its value when it does
 * @param ends its value when it does not
 */
record JsonFields(
        String session,
        String number,
        String text,
        boolean whole,
        String turn,
        String message,
        String state,
        String goesOn,
        String ends) {

    JsonFields {
        if (!whole && turn.isEmpty()) {
            throw new IllegalArgumentException(
                    "twige.ussd.json.turn must name the field that counts the inputs, where text holds only the last");
        }
    }
}
