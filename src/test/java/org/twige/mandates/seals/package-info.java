@NullMarked
package org.twige.mandates.seals;

import org.jspecify.annotations.NullMarked;
