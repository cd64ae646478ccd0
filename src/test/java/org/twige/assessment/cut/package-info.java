@NullMarked
package org.twige.assessment.cut;

import org.jspecify.annotations.NullMarked;
