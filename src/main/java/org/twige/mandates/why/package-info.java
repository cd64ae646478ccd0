/** Why somebody had a duty on a day, or had none, for who answers for them and for auditors. */
@NullMarked
package org.twige.mandates.why;

import org.jspecify.annotations.NullMarked;
