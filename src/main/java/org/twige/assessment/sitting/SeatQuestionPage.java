package org.twige.assessment.sitting;

import org.twige.assessment.QuestionPage;

/** One question of a check in a room. */
record SeatQuestionPage(GuestPage about, QuestionPage asked) {}
