/** Sheets of paper: a tagged PDF and its square code. */
@NullMarked
@NamedInterface("paper")
package org.twige.credentials.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
