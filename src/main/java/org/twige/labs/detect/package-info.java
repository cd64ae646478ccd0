/** What in a text must not leave the office, found by rules alone: numbers of identity, phones, words about health. */
@NullMarked
package org.twige.labs.detect;

import org.jspecify.annotations.NullMarked;
