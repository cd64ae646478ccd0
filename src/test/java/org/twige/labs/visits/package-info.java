@NullMarked
package org.twige.labs.visits;

import org.jspecify.annotations.NullMarked;
