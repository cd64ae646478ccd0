package org.twige.credentials;

/**
 * A signed document and the key it was signed with.
 *
 * @param kid thumbprint of the key
 */
record Signed(String jwt, String kid) {}
