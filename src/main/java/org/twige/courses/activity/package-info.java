/** How kinds of activity plug into courses without courses naming them. */
@NullMarked
@NamedInterface("activity")
package org.twige.courses.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
