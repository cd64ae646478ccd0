package org.twige.assessment.cut;

import org.twige.people.PersonId;

/** Somebody about to be named as a judge, as the leader describes them. */
record NewJudge(PersonId person, String track, boolean firstLanguage, boolean outsideCapital) {}
