package org.twige.assessment.flags;

import java.time.LocalDate;
import java.util.UUID;
import org.twige.people.Scope;

/** An official as somebody who may look at flags. */
record Reviewer(UUID person, Scope scope, boolean programmeOffice, LocalDate today) {}
