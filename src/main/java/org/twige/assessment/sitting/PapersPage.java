package org.twige.assessment.sitting;

import java.util.List;

/** The papers of a sitting, one person after the other. */
record PapersPage(String title, List<PaperPage> papers) {}
