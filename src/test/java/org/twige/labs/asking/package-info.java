@NullMarked
package org.twige.labs.asking;

import org.jspecify.annotations.NullMarked;
