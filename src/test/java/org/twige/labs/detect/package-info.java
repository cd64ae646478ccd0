@NullMarked
package org.twige.labs.detect;

import org.jspecify.annotations.NullMarked;
