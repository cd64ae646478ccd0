package org.twige.labs.requests;

import org.twige.labs.data.Request;
import org.twige.labs.data.Topic;

/**
 * What a model says of one message.
 *
 * @param sure from 0 to 1, as the model itself has it
 */
record Judgement(Request request, Topic said, double sure) {

    boolean isRight() {
        return said == request.topic();
    }
}
