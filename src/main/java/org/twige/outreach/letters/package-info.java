/** Letters: the channel for people whom no message reaches, printed in piles and handed out by officials. */
@NullMarked
package org.twige.outreach.letters;

import org.jspecify.annotations.NullMarked;
