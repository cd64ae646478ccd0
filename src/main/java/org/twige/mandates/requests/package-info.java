/** What one person asks for about a duty, more time or an exemption, and what an official decides. */
@NullMarked
package org.twige.mandates.requests;

import org.jspecify.annotations.NullMarked;
