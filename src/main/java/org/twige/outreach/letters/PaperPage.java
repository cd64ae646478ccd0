package org.twige.outreach.letters;

import java.util.List;

/** The letters of a pile, one on each sheet. */
record PaperPage(List<PaperLetter> letters) {}
