/** The credential as a sheet of paper: a tagged PDF and its square code. */
@NullMarked
package org.twige.credentials.paper;

import org.jspecify.annotations.NullMarked;
