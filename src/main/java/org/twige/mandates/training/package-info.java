/** What a learner has to do by when, and why. */
@NullMarked
package org.twige.mandates.training;

import org.jspecify.annotations.NullMarked;
