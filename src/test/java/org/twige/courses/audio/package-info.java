@NullMarked
package org.twige.courses.audio;

import org.jspecify.annotations.NullMarked;
