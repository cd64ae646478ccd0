/** Whom a mandate reaches: a rule that an official can read and the database can answer. */
@NullMarked
package org.twige.mandates.audience;

import org.jspecify.annotations.NullMarked;
