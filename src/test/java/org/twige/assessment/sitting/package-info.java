@NullMarked
package org.twige.assessment.sitting;

import org.jspecify.annotations.NullMarked;
