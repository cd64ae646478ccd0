package org.twige.accounts.delivery;

import java.util.UUID;

/** A channel that brings an activation code to one person, e.g. by e-mail. */
public interface CodeSender {

    /** Has this person an address of the channel that is the person's own? */
    boolean reaches(UUID person);

    /**
     * Sends the code now, in the person's language.
     *
     * @param code as it is to be typed, in groups
     * @throws RuntimeException when the channel did not take it; the code then counts as not sent
     */
    void send(UUID person, String code);
}
