package org.twige.accounts;

import org.twige.people.PersonId;
import org.twige.web.Role;

/** Somebody invented who shows what a role sees. */
public record DemoPerson(PersonId person, Role role, String staffNo) {}
