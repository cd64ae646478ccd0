package org.twige.credentials;

import java.util.UUID;

/** The key of a credential. */
public record CredentialId(UUID value) {}
