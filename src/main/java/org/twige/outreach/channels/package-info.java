/** The ways to a person: e-mail and text messages. */
@NullMarked
package org.twige.outreach.channels;

import org.jspecify.annotations.NullMarked;
