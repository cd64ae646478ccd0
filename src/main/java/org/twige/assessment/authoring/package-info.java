/** The author's bench: items are written, looked at by a second author, and join the next version of their course. */
@NullMarked
package org.twige.assessment.authoring;

import org.jspecify.annotations.NullMarked;
