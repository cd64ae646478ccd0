@NullMarked
package org.twige.labs.data;

import org.jspecify.annotations.NullMarked;
