@NullMarked
package org.twige.labs.requests;

import org.jspecify.annotations.NullMarked;
