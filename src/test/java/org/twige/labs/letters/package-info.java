@NullMarked
package org.twige.labs.letters;

import org.jspecify.annotations.NullMarked;
