/** How much time to learn institutions grant, on which realistic dates rest. */
@NullMarked
package org.twige.mandates.study;

import org.jspecify.annotations.NullMarked;
