package org.twige.assessment.cut;

import java.util.List;

/** The workshops in which the reader judges, the newest first. */
record MyJudgingPage(List<JudgingPage> workshops) {}
