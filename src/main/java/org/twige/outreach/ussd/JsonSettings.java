package org.twige.outreach.ussd;

import org.jspecify.annotations.Nullable;

/** The fields of a gateway as the operator writes them; what is not written is as in our example. */
record JsonSettings(
        @Nullable String session,
        @Nullable String number,
        @Nullable String text,
        @Nullable Boolean whole,
        @Nullable String turn,
        @Nullable String message,
        @Nullable String state,
        @Nullable String goesOn,
        @Nullable String ends) {

    JsonFields fields() {
        return new JsonFields(
                or(session, "/sessionId"),
                or(number, "/msisdn"),
                or(text, "/text"),
                whole == null || whole,
                or(turn, ""),
                or(message, "message"),
                or(state, "action"),
                or(goesOn, "continue"),
                or(ends, "end"));
    }

    private static String or(@Nullable String written, String usual) {
        return written == null ? usual : written;
    }
}
