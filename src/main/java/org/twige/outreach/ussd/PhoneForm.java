package org.twige.outreach.ussd;

import org.jspecify.annotations.Nullable;

/**
 * What was pressed.
 *
 * @param text all inputs before, joined by *
 * @param act dial, send or retry
 */
record PhoneForm(
        @Nullable String number,
        @Nullable String session,
        @Nullable String text,
        @Nullable String input,
        @Nullable String act) {

    /** A call as the network knows it. */
    record Call(String number, String session, String text) {}

    Call call(String whole, String fresh) {
        var before = text == null ? "" : text;
        if (session == null || session.isEmpty() || "dial".equals(act)) {
            return new Call(whole, fresh, "");
        }
        if ("retry".equals(act)) {
            return new Call(whole, session, before);
        }
        var typed = input == null ? "" : input.replace("*", "").strip();
        return new Call(whole, session, before.isEmpty() ? typed : before + "*" + typed);
    }
}
