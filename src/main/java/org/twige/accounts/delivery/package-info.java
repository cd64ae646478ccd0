/** How sign-in codes reach a person without accounts naming the channel. */
@NullMarked
@NamedInterface("delivery")
package org.twige.accounts.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
