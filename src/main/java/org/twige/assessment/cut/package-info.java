/** The workshop in which judges set the pass mark of a course (modified Angoff), and the pass marks that were adopted. */
@NullMarked
package org.twige.assessment.cut;

import org.jspecify.annotations.NullMarked;
