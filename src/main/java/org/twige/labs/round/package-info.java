/** What a learner does in an exercise, kept from page to page. */
@NullMarked
package org.twige.labs.round;

import org.jspecify.annotations.NullMarked;
