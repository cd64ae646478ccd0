package org.twige.assessment.authoring;

/** Who saved and decided what, the newest first. */
record ItemHistoryPage(AuthoredItem item, AuthoredCourse course, HistoryOfItem history) {}
