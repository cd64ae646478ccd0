@NullMarked
package org.twige.courses.search;

import org.jspecify.annotations.NullMarked;
