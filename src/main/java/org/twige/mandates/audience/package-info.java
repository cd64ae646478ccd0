/** Whom a mandate reaches: a rule that an official can read and the database can answer. */
@NullMarked
@NamedInterface("audience")
package org.twige.mandates.audience;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
