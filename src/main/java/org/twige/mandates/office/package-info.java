/** Where the programme office writes, publishes and extends mandates. */
@NullMarked
package org.twige.mandates.office;

import org.jspecify.annotations.NullMarked;
