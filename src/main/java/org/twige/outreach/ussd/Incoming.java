package org.twige.outreach.ussd;

import java.util.List;

/**
 * What a gateway says: a dialogue and all that was typed in it so far.
 *
 * @param gateway by which it came
 * @param session the gateway's name of the dialogue
 * @param number as E.164
 * @param inputs none when somebody has just dialled
 */
record Incoming(String gateway, String session, String number, List<String> inputs) {

    @Override
    public String toString() {
        return "Incoming " + gateway + " " + inputs.size(); // never a number or a PIN in a log
    }
}
