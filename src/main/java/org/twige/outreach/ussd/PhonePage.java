package org.twige.outreach.ussd;

import org.jspecify.annotations.Nullable;
import org.twige.courses.Gsm7;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * A keypad phone.
 *
 * @param call while there is one, or just was
 * @param reply as it came through the door, with CON or END before it
 */
record PhonePage(String number, PhoneForm.@Nullable Call call, String reply, boolean wrong) {

    static PhonePage off(String number, boolean wrong) {
        return new PhonePage(number, null, "", wrong);
    }

    static PhonePage on(PhoneForm.Call call, String reply) {
        return new PhonePage(call.number(), call, reply, false);
    }

    boolean isSilent() {
        return !reply.startsWith("CON ") && !reply.startsWith("END ");
    }

    boolean goesOn() {
        return reply.startsWith("CON ");
    }

    String[] lines() {
        return isSilent() ? new String[0] : reply.substring(4).split("\n", -1);
    }

    /** Those that the network carries: the word before the text counts. */
    int signs() {
        return Gsm7.length(reply);
    }

    Errors errors(Frame frame) {
        return wrong ? Errors.of("number", frame.text("outreach.phone.number-wrong")) : Errors.none();
    }
}
