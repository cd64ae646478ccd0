/** Tests of cases. */
@NullMarked
package org.twige.mandates.cases;

import org.jspecify.annotations.NullMarked;
