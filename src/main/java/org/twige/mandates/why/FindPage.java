package org.twige.mandates.why;

import java.util.List;
import org.twige.mandates.audience.Sample;

/** Who was looked for, and who was found. */
record FindPage(String words, List<Sample> found) {}
