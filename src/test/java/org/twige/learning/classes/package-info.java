/** Group classes. */
@NullMarked
package org.twige.learning.classes;

import org.jspecify.annotations.NullMarked;
