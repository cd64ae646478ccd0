package org.twige.people;

import java.util.UUID;

/** What an installation without internet must know of a person: no number of the state, no contact, no post. */
public record CarriedPerson(UUID id, String staffNo, String names, String language) {}
