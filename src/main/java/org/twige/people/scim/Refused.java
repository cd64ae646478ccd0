package org.twige.people.scim;

import de.captaingoldfish.scim.sdk.common.exceptions.ScimException;
import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;

/** A no of the door, in the words of the protocol. */
final class Refused extends ScimException {

    private static final Logger LOG = LoggerFactory.getLogger(Refused.class);
    private static final int OUR_FAULT = 500;
    private static final int TOO_LARGE = 413;

    private Refused(int status, @Nullable String type, String detail, Map<String, String> headers) {
        super(detail, null, status, type, headers);
    }

    static ScimResponse of(int status, @Nullable String type, String detail, Map<String, String> headers) {
        return new ErrorResponse(new Refused(status, type, detail, headers));
    }

    static ScimResponse of(int status, @Nullable String type, String detail) {
        return of(status, type, detail, Map.of());
    }

    /** What went wrong inside is for the log, not for whoever asks; what may be tried again says when. */
    static ScimException of(RuntimeException thrown) {
        if (thrown instanceof PessimisticLockingFailureException || thrown instanceof QueryTimeoutException) {
            return busy();
        }
        LOG.error("a request of a machine failed", thrown);
        return new Refused(OUR_FAULT, null, "something went wrong on our side; it is in the log", Map.of());
    }

    static ScimException busy() {
        return new Refused(
                503, null, "a staff list is taking effect; try again in a minute", Map.of("Retry-After", "60"));
    }

    /**
     * One request holds more than it may.
     *
     * @param limit which limit, and how high it is, as the standard wants it to be said
     * @see "RFC 7644, 3.7.4 Maximum Operations"
     */
    static ScimResponse tooLarge(String limit) {
        return of(TOO_LARGE, null, limit);
    }

    /** The same for what the protocol caught before us. */
    static ScimResponse discreet(ScimResponse response) {
        if (!(response instanceof ErrorResponse error)) {
            return response;
        }
        var thrown = error.getScimException();
        return error.getHttpStatus() != OUR_FAULT || thrown instanceof Refused
                ? response
                : new ErrorResponse(of(thrown));
    }
}
