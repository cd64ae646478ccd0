/**
 * Measures a running application from outside, beside a yardstick on the same database. No module: it calls none, and
 * none calls it.
 */
@NullMarked
package org.twige.bench;

import org.jspecify.annotations.NullMarked;
