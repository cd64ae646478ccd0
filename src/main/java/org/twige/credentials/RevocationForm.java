package org.twige.credentials;

/**
 * What the programme office sends to end a credential.
 *
 * @param code as typed
 * @param reason a name of {@link RevocationReason}
 * @param confirmed ticked: it cannot be undone
 */
record RevocationForm(String code, String reason, boolean confirmed) {}
